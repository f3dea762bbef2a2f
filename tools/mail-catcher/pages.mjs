// The pages of the demonstration's inbox: plain HTML, readable without a style sheet.

const MEANT = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => MEANT[sign]);
const linked = (text) =>
  escaped(text).replace(
    /https?:\/\/[^\s<]+[^\s<.,]/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer noopener">${url}</a>`,
  );
const timeOf = (at) =>
  `<time datetime="${at.toISOString()}">${escaped(at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' }))}</time>`;

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d2b2a; --paper: #fdfcfa; --quiet: #4a5857; --line: #c9d3d2; --link: #0b5a57; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e8eeed; --paper: #121a1a; --quiet: #b4c0bf; --line: #3b4847; --link: #8fd6d0; }
  }
  body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
    font: 1.0625rem/1.5 system-ui, sans-serif; }
  a { color: var(--link); overflow-wrap: anywhere; }
  h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
  h2 { font-size: 1.15rem; margin-top: 2rem; }
  .quiet { color: var(--quiet); font-size: 0.9375rem; overflow-wrap: anywhere; }
  ul { list-style: none; padding: 0; }
  li { border-top: 1px solid var(--line); padding: 0.75rem 0; }
  li a { display: inline-block; min-height: 24px; font-weight: 600; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-left: 3px solid var(--line); padding-left: 1rem; }
  iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }`;

const frame = (title, body) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;

/** All mails, latest first. */
export const inboxPage = (mails, most, said = '') =>
  frame(
    'Inbox of the demonstration',
    `<h1>Inbox of the demonstration</h1>
<p class="quiet">Every mail that Alongside sends here is caught and shown on this page; none leaves this machine.
The latest ${most} are kept until Alongside is stopped. Load the page anew for later ones.</p>
${said === '' ? '' : `<p role="status">${escaped(said)}</p>`}
${
  mails.length === 0
    ? '<p>No mail yet. Ask for a new password, or invite somebody.</p>'
    : `<ul>${mails
        .map(
          ({ number, subject, to, at }) =>
            `<li><a href="/mails/${number}">${escaped(subject)}</a><br>
<span class="quiet">to ${escaped(to)}, ${timeOf(at)}</span></li>`,
        )
        .join('\n')}</ul>`
}`,
  );

/** One mail: its words first, then as a mail program with HTML shows it, without anything that runs. */
export const mailPage = ({ number, subject, text, html, to, from, at }) =>
  frame(
    subject,
    `<p><a href="/">All mails</a></p>
<h1>${escaped(subject)}</h1>
<p class="quiet">from ${escaped(from)}<br>to ${escaped(to)}<br>${timeOf(at)}</p>
<h2>As plain text</h2>
<pre>${linked(text)}</pre>
${
  html === ''
    ? ''
    : `<h2>As HTML</h2>
<iframe title="The mail as HTML" src="/mails/${number}/html"
  sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}`,
  );

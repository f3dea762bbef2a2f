import type { MailWords } from './mail';

/** What differs from mail to mail: fixed sentences and one address. */
export interface MailParts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What to open. */
  readonly link: { readonly label: string; readonly url: string };
  /** Why this mail comes, and what to do if it should not. */
  readonly footer: readonly string[];
}

const CALM = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1d2b2a;
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; font-size: 17px; line-height: 1.5; }
main { max-width: 34em; margin: 0 auto; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 16px; }
p { margin: 0 0 16px; }
a { color: #0b5a57; overflow-wrap: anywhere; }
.quiet { font-size: 15px; color: #4a5857; border-top: 1px solid #c9d3d2; padding-top: 16px; }
@media (prefers-color-scheme: dark) {
  body { background: #121a1a; color: #e8eeed; }
  a { color: #8fd6d0; }
  .quiet { color: #b4c0bf; border-color: #3b4847; }
}`;

/** Plain text and HTML with the same words: no image, no form, nothing fetched, nothing that tells who opened it. */
export function frameMail({ subject, paragraphs, link, footer }: MailParts): MailWords {
  return {
    subject,
    text: [...paragraphs, `${link.label}:\n${link.url}`, ['-- ', ...footer].join('\n')]
      .join('\n\n')
      .concat('\n'),
    html: `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(subject)}</title>
<style>
${CALM}
</style>
</head>
<body>
<main>
<h1>${escaped(subject)}</h1>
${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('\n')}
<p>${escaped(link.label)}:<br><a href="${escaped(link.url)}">${escaped(link.url)}</a></p>
<p class="quiet">${footer.map(linked).join('<br>\n')}</p>
</main>
</body>
</html>
`,
  };
}

const MEANT: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => MEANT[sign] ?? sign);

/** An address in a sentence can be followed. */
const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<]+[^\s<.,]/g, (url) => `<a href="${url}">${url}</a>`);

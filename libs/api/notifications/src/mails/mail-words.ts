import type { MailParts, MailTemplate } from '@alongside/api-platform';

/** Pages that a mail may lead to. What is secret stands behind the #, where no server, log or referrer sees it. */
const PAGES: Readonly<Record<MailTemplate, string>> = {
  invitation: '/invitation',
  password_reset: '/reset-password',
  sign_in_changed: '/me/security',
  sign_up: '/invitation',
  sign_up_known: '/sign-in',
  something_new: '/',
  supervision_tomorrow: '/supervision',
};

const AUTOMATIC = 'This mail was sent by itself. An answer to it reaches nobody.';

type Words = Omit<MailParts, 'link' | 'footer'> & {
  readonly label: string;
  readonly why: string;
};

/** Fixed sentences: nobody is named, and nothing that anybody wrote. */
const WORDS: Readonly<Record<MailTemplate, Words>> = {
  invitation: {
    subject: 'You are invited to Alongside',
    paragraphs: [
      'Hello,',
      'An administrator where you work invites you to Alongside, a quiet place to think a boundary through, together.',
      'The link below shows who invites you. It lets you set your own password, works once, and works for three days.',
    ],
    label: 'Set your password',
    why: 'You get this mail because somebody entered your address. If you do not expect it, you need not do anything.',
  },
  password_reset: {
    subject: 'A new password for Alongside',
    paragraphs: [
      'Hello,',
      'Somebody asked for a new password for your account. If that was you, set it with the link below.',
      'The link works once, for one hour. You are then signed out everywhere, and sign in with your second step as always.',
    ],
    label: 'Set a new password',
    why: 'If it was not you, you need not do anything: your password stays as it is.',
  },
  sign_in_changed: {
    subject: 'How you sign in to Alongside has changed',
    paragraphs: [
      'Hello,',
      'Your password, or a second step of signing in, has just been changed or removed.',
      'If that was you, all is well. If it was not you, tell your administrator now: they can end your access until it is clear who did it.',
    ],
    label: 'See how you sign in',
    why: 'You get this mail whenever something about your sign-in changes. It cannot be switched off.',
  },
  sign_up: {
    subject: 'Open your organisation in Alongside',
    paragraphs: [
      'Hello,',
      'Somebody, most likely you, wants to open an organisation in Alongside with this address. Nothing is opened yet.',
      'The link below confirms that the address is yours. It lets you set your own password, works once, and works for three days.',
    ],
    label: 'Confirm and open it',
    why: 'You get this mail because somebody entered your address. If it was not you, you need not do anything.',
  },
  sign_up_known: {
    subject: 'You sign in to Alongside already',
    paragraphs: [
      'Hello,',
      'Somebody wanted to open an organisation in Alongside with this address. You sign in with it already, so nothing was opened: one address belongs to one organisation.',
      'If it was you, sign in as always. If you forgot your password, the page helps you.',
    ],
    label: 'Sign in',
    why: 'You get this mail because somebody entered your address. If it was not you, you need not do anything.',
  },
  something_new: {
    subject: 'There is something new for you',
    paragraphs: ['Hello,', 'There is something new in Alongside that waits for you.'],
    label: 'Open Alongside',
    why: 'You get this mail because you have not seen it yet. You choose how often we write',
  },
  supervision_tomorrow: {
    subject: 'You have supervision tomorrow',
    paragraphs: [
      'Hello,',
      'A supervision session of yours is planned for tomorrow. You can still add what you want to talk about.',
    ],
    label: 'Open your supervision',
    why: 'You get this mail because reminders are on. You choose whether we write',
  },
};

const CHOSEN: readonly MailTemplate[] = ['something_new', 'supervision_tomorrow'];

/**
 * What a mail says.
 *
 * @param publicUrl where people reach Alongside, from the configuration; never from a request
 * @param token the secret of the link, where it has one
 */
export function partsOf(template: MailTemplate, publicUrl: string, token?: string): MailParts {
  const { label, why, ...words } = WORDS[template];
  const at = (path: string): string => new URL(path, publicUrl).toString();
  const choosable = CHOSEN.includes(template);
  return {
    ...words,
    link: { label, url: at(token === undefined ? PAGES[template] : `${PAGES[template]}#${token}`) },
    footer: [choosable ? `${why}: ${at('/me/notifications')}` : why, AUTOMATIC],
  };
}

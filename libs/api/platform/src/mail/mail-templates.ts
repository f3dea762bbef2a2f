const DAYS = 24;

/**
 * Every mail there is, by its code, with how many hours it stays worth sending: until then it is tried again, after
 * that it is given up.
 */
export const MAIL_TEMPLATES = {
  something_new: 3 * DAYS,
  invitation: 3 * DAYS,
  password_reset: 1,
  sign_up: 3 * DAYS,
  sign_up_known: 1 * DAYS,
  sign_in_changed: 3 * DAYS,
  supervision_tomorrow: 1 * DAYS,
} as const;

export type MailTemplate = keyof typeof MAIL_TEMPLATES;

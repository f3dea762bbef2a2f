/** An operation that wants nobody to be signed in. */
export interface OpenLine {
  /** Why that is so. */
  readonly because: string;
  /** How it answers who has neither the password nor the link that it is for. */
  readonly answers: number;
}

/** All that is open to everybody. Everything else stands in one of the matrices. */
export const OPEN_LINES: Readonly<Record<string, OpenLine>> = {
  'POST /session': { because: 'signing in comes before a session', answers: 401 },
  'DELETE /session': { because: 'signing out works always, also twice', answers: 200 },
  'POST /session/passkey/challenge': { because: 'a passkey signs in, from here', answers: 200 },
  'POST /session/passkey': { because: 'a passkey is the whole of signing in', answers: 401 },
  'POST /session/single-sign-on': {
    because: 'signing in through the organisation begins here, for whoever it may be',
    answers: 200,
  },
  'GET /session/single-sign-on/return': {
    because: 'the provider sends people back who are not signed in yet',
    answers: 303,
  },
  'POST /sign-ups': {
    because:
      'whoever opens an organisation has no account yet; where it is not allowed it is not there',
    answers: 404,
  },
  'POST /password-resets': {
    because: 'whoever forgot a password cannot sign in; it says the same to everybody',
    answers: 204,
  },
  'POST /password-resets/completion': { because: 'the link of the mail is the key', answers: 409 },
  'POST /invitations/look': { because: 'the link of the invitation is the key', answers: 409 },
  'POST /invitations/acceptance': {
    because: 'the link of the invitation is the key',
    answers: 409,
  },
  'GET /calendar/{secret}.ics': {
    because: 'calendars cannot sign in: the secret address is the key',
    answers: 404,
  },
};

import { createHash, randomBytes } from 'node:crypto';

/** A new session token: 256 random bits. The browser holds it, the database only its hash. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal: what the database knows of a token. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `__Host-` binds the cookie to this host over TLS; without TLS a browser would refuse that name. */
export const sessionCookieName = (isSecure: boolean): string =>
  isSecure ? '__Host-alongside' : 'alongside';

/** The cookie of a browser that somebody has signed in with. */
export const deviceCookieName = (isSecure: boolean): string =>
  `${sessionCookieName(isSecure)}-device`;

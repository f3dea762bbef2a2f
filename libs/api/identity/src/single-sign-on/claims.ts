import type { IDToken } from 'openid-client';

/** What beside something known says that there was something held, or of the body. Source: RFC 8176, section 2. */
const SECOND = ['otp', 'hwk', 'swk', 'sc', 'sms', 'tel', 'fpt', 'face', 'iris', 'retina', 'vbm'];
const KNOWN = ['pwd', 'pin', 'kba'];

/**
 * Whether the provider asked for a second factor, as far as it says how somebody was authenticated. One that says
 * nothing is believed: the organisation's administrators said that it asks everybody.
 */
export function saysSecondFactor({ amr }: IDToken): boolean {
  if (!Array.isArray(amr)) return true;
  const has = (methods: readonly string[]): boolean => methods.some((each) => amr.includes(each));
  return has(['mfa']) || (has(KNOWN) && has(SECOND));
}

/**
 * The address by which somebody who was invited may come in: only one that the provider has confirmed. `null`
 * otherwise. Source: OpenID Connect Core 1.0, section 5.1 (`email_verified`); Microsoft says it in `xms_edov`.
 */
export function mayJoinBy({ email, email_verified, xms_edov }: IDToken): string | null {
  const isConfirmed = email_verified === true || isTrue(xms_edov);
  return isConfirmed && typeof email === 'string' && email.length <= 254 ? email.trim() : null;
}

const isTrue = (value: unknown): boolean => value === true || value === 1 || value === '1';

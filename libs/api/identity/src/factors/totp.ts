import { Secret, TOTP } from 'otpauth';

/** Source: RFC 6238, section 5.2 (30 seconds) and RFC 4226, section 4 (160 bits recommended). */
const PERIOD = 30;
const SECRET_BYTES = 20;
/** Steps before and after the present one: a phone's clock drifts. Source: RFC 6238, section 6. */
const DRIFT = 1;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Alongside',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
  });

/** A new secret, in Base32. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What the QR code says: `otpauth://totp/…`. */
export const totpUri = (secret: string, email: string): string => totp(secret, email).toString();

/** The time step that `code` belongs to, or `null` when it belongs to none that counts now. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: DRIFT });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta;
}

/** The six digits somebody typed, without the space that apps show in the middle; `null` for anything else. */
export function digitsIn(typed: string): string | null {
  const digits = typed.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

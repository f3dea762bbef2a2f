/** What can stand beside the password. A passkey can stand in its place too. */
export const FACTOR_KINDS = ['passkey', 'authenticator'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export type PasskeyRefusal = 'passkeys_need_a_name' | 'too_many_passkeys';

/** More than anybody carries; fewer than a list can show. */
export const MOST_PASSKEYS = 20;

/** Where people reach Alongside, in parts: those of a `URL` and of a browser's `location`. */
export interface Address {
  readonly protocol: string;
  readonly hostname: string;
}

const NUMBERS = /^(?:\d+(?:\.\d+)*|\[.*\])$/;
const isLocal = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost');

/**
 * A passkey belongs to a name. Browsers make none for an address in numbers, and none without TLS except on the
 * machine itself. Source: WebAuthn Level 3, section 5.1.2 ("relying party identifier"); Secure Contexts, section 3.1.
 */
export const refusalsToUsePasskeys = ({
  protocol,
  hostname,
}: Address): readonly PasskeyRefusal[] =>
  NUMBERS.test(hostname) || (protocol !== 'https:' && !isLocal(hostname))
    ? ['passkeys_need_a_name']
    : [];

export const refusalsToAddPasskey = (count: number): readonly PasskeyRefusal[] =>
  count >= MOST_PASSKEYS ? ['too_many_passkeys'] : [];

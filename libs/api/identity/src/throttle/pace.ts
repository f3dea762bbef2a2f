import { isIPv6 } from 'node:net';

/** How fast tries of one kind may come: some at once, and then one after another. */
export interface Pace {
  /** What is counted: the kind, and a hash or an address block. */
  readonly key: string;
  /** Tries that may come at once. */
  readonly atOnce: number;
  /** Seconds between tries after that. */
  readonly seconds: number;
}

/**
 * Who tries, and what at. `subject` is a hash of what is guessed at: an e-mail address, or an account's factor.
 * `device` is the hash of the browser's own cookie, where the account's owner has been in before in that browser.
 */
export interface Trying {
  readonly subject: string;
  readonly address: string;
  readonly device: string | null;
}

/**
 * What a try has to keep to. A browser that its owner has signed in with stands for itself, so that strangers cannot
 * lock the owner out, nor guess much when they have taken the browser. Strangers keep to four paces: at one account
 * from one place, at one account from everywhere, from one place, and all of them together. Nothing is ever locked:
 * after the first tries a next one is a matter of a minute at most.
 * Source: OWASP, Slow Down Online Guessing Attacks with Device Cookies; docs/security.md.
 */
export function pacesOf({ subject, address, device }: Trying): readonly Pace[] {
  if (device !== null) return [{ key: `device ${subject} ${device}`, atOnce: 10, seconds: 60 }];
  const block = addressBlock(address);
  return [
    { key: `account ${subject} ${block}`, atOnce: 10, seconds: 60 },
    { key: `account ${subject}`, atOnce: 30, seconds: 30 },
    { key: `block ${block}`, atOnce: 100, seconds: 6 },
    { key: 'everybody', atOnce: 1_000, seconds: 0.5 },
  ];
}

/** An IPv6 customer holds a whole /64; an IPv4 address stands for itself. */
export function addressBlock(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  return `${address.split(':').slice(0, 4).join(':')}::/64`;
}

import { OperatorError } from '../database/prepare-database';

/** How mails leave: one SMTP server, one sender. */
export interface MailSettings {
  readonly server: MailServer;
  /** As in `Alongside <alongside@example.org>`. */
  readonly from: string;
  readonly pace?: Partial<MailPace>;
}

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as with smtps://. */
  readonly isSecure: boolean;
  /** Whether a connection that cannot be encrypted is refused. */
  readonly demandsTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
}

/** Every wait has an end. Unit: milliseconds. */
export interface MailPace {
  /** For a connection, and for the server's greeting. */
  readonly connecting: number;
  /** Of silence in a conversation. */
  readonly silence: number;
  /** For one mail as a whole: a server that says one byte every few seconds is never silent. */
  readonly wholeMail: number;
  /** After which another process takes up a mail whose process has gone. Longer than `wholeMail`. */
  readonly takenFor: number;
  /** Between looks into the outbox. */
  readonly look: number;
  /** Before the second attempt; doubled for each further one. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** How long a process leaves a server alone that does not answer at all. */
  readonly rest: number;
}

export const MAIL_PACE: MailPace = {
  connecting: 15_000,
  silence: 30_000,
  wholeMail: 60_000,
  takenFor: 180_000,
  look: 2_000,
  firstPause: 60_000,
  longestPause: 4 * 3_600_000,
  rest: 30_000,
};

const ADDRESS = /^(?:[^<>\r\n]*<)?([^\s<>@]+@([^\s<>@]+))>?$/;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * What SMTP_URL and MAIL_FROM say; `undefined` when there is no SMTP_URL. Beyond this machine a connection is
 * encrypted or not made, unless the address ends with `?tls=off`. Throws OperatorError.
 */
export function readMailSettings(
  smtpUrl: string | undefined,
  from: string | undefined,
  pace?: string,
): MailSettings | undefined {
  if (smtpUrl === undefined || smtpUrl === '') return undefined;
  if (!URL.canParse(smtpUrl) || !/^smtps?:\/\/[^/?#]/.test(smtpUrl))
    throw new OperatorError(
      'SMTP_URL is no address of a mail server. It looks like smtp://user:password@host:587',
    );
  if (from === undefined || !ADDRESS.test(from.trim()))
    throw new OperatorError(
      'MAIL_FROM is missing or no sender. It looks like Alongside <alongside@example.org>',
    );
  const url = new URL(smtpUrl);
  const isSecure = url.protocol === 'smtps:';
  const tls = url.searchParams.get('tls');
  if (tls !== null && tls !== 'off')
    throw new OperatorError('SMTP_URL may end with ?tls=off, and with nothing else.');
  return {
    server: {
      host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
      port: Number(url.port || (isSecure ? 465 : 587)),
      isSecure,
      demandsTls: !isSecure && tls !== 'off' && !LOOPBACK.test(url.hostname),
      user: url.username === '' ? null : decodeURIComponent(url.username),
      password: url.password === '' ? null : decodeURIComponent(url.password),
    },
    from: from.trim(),
    pace: readPace(pace),
  };
}

/** Such as `{"silence": 1000}`: for measurements, which cannot wait as long as a mail may. */
function readPace(text = ''): Partial<MailPace> {
  if (text === '') return {};
  const wrong = new OperatorError('MAIL_PACE is no JSON object of waits in milliseconds.');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof read !== 'object' || read === null) throw wrong;
  const isWait = ([name, wait]: [string, unknown]): boolean =>
    name in MAIL_PACE && typeof wait === 'number' && wait > 0;
  if (!Object.entries(read).every(isWait)) throw wrong;
  return read;
}

/** `alongside@example.org` and `example.org` of a sender that {@link readMailSettings} has read. */
export function senderOf(from: string): { readonly address: string; readonly domain: string } {
  const [, address = '', domain = ''] = ADDRESS.exec(from) ?? [];
  return { address, domain };
}

import type { MailSettings } from './mail/mail-settings';

/** What the platform needs to know of its surroundings. Filled once, by `apps/api/src/config.ts`. */
export abstract class PlatformSettings {
  /** Connection of the role that serves requests; without superuser, without bypassing policies. */
  abstract readonly appUrl: string;
  /** Connection of the role that may look up accounts and open sessions, and nothing else. */
  abstract readonly authUrl: string;
  /** Connection of the role of scheduled work. */
  abstract readonly workerUrl: string;
  /** Where people reach Alongside, such as `https://alongside.example`. */
  abstract readonly publicUrl: string;
  /** This installation's secret. Keys are derived from it for one purpose each; it is never used as one itself. */
  abstract readonly secret: string;
  /** Whether cookies travel over TLS only. */
  abstract readonly isSecure: boolean;
  /** Whether this is a demonstration, whose accounts have a known password. */
  abstract readonly isDemonstration: boolean;
  /** The proxies in front that may say who the client is: addresses, networks, or `proxy-addr`'s names for these. */
  abstract readonly trustedProxies: readonly string[];
  /** Whether this process takes part in scheduled work. */
  abstract readonly runsScheduledWork: boolean;
  /** Whether answers carry the number of database round trips, for tests and benchmarks. */
  abstract readonly tellsQueries: boolean;
  /** Whether organisations' providers may be reached at private addresses and without TLS: in closed networks and tests. */
  readonly reachesPrivateProviders?: boolean;
  /** Whether people may open organisations by themselves. */
  readonly allowsSignUp?: boolean;
  /** How mails leave; without it they wait. */
  readonly mail?: MailSettings | undefined;
  /** The time that records are written with, when it is not the database's: for demonstration data of the past. */
  readonly clock?: () => Date;
}

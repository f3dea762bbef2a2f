import {
  type MailSettings,
  OperatorError,
  type PlatformSettings,
  readMailSettings,
  roleUrl,
} from '@alongside/api-platform';
import { isIP } from 'node:net';

/** Everything the API takes from its environment, read once. `.env.example` lists the same. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Folder of the built client. */
  readonly webRoot: string;
  readonly platform: PlatformSettings;
}

const env = process.env;

/** Throws OperatorError with one message that names everything that is missing or wrong. */
export function readConfig(): Config {
  const wrong: string[] = [];
  const demand = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') wrong.push(`${name} is missing.`);
    return value ?? '';
  };
  const databaseUrl = demand('DATABASE_URL');
  const secret = demand('APP_SECRET');
  const { host, port, publicUrl } = address(wrong);
  if (databaseUrl !== '' && !URL.canParse(databaseUrl)) wrong.push('DATABASE_URL is no address.');
  const mail = mailSettings(wrong);
  const trustedProxies = proxies(env['TRUST_PROXY'] ?? 'off', wrong);
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'));

  return {
    host,
    port,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    webRoot: env['WEB_ROOT'] ?? 'dist/apps/web',
    platform: {
      appUrl: roleUrl(databaseUrl, secret, 'alongside_app'),
      authUrl: roleUrl(databaseUrl, secret, 'alongside_auth'),
      workerUrl: roleUrl(databaseUrl, secret, 'alongside_worker'),
      publicUrl,
      secret,
      isSecure: publicUrl.startsWith('https:'),
      isDemonstration: env['DEMO'] === 'on',
      trustedProxies,
      runsScheduledWork: env['SCHEDULED_WORK'] !== 'off',
      tellsQueries: env['TELL_QUERIES'] === 'on',
      allowsSignUp: env['SIGN_UP'] === 'on',
      reachesPrivateProviders: env['SINGLE_SIGN_ON_PRIVATE'] === 'on',
      mail,
    },
  };
}

function address(wrong: string[]): { host: string; port: number; publicUrl: string } {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push('PORT is no port number.');
  const host = env['HOST'] ?? '127.0.0.1';
  const publicUrl = env['APP_URL'] ?? `http://${nameOf(host)}:${port}`;
  if (!URL.canParse(publicUrl)) wrong.push('APP_URL is no address.');
  return { host, port, publicUrl };
}

/** Passkeys need a name: an address in numbers can have none. */
const nameOf = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host);

/** `on` trusts what is on a private network; whoever is further away cannot say that they are somebody else. */
function proxies(given: string, wrong: string[]): readonly string[] {
  if (given === 'off') return [];
  if (given === 'on') return ['loopback', 'linklocal', 'uniquelocal'];
  const addresses = given.split(',').map((each) => each.trim());
  if (addresses.some((each) => isIP(each.replace(/\/\d{1,3}$/, '')) === 0))
    wrong.push('TRUST_PROXY is neither on, nor off, nor a list of addresses or networks.');
  return addresses;
}

function mailSettings(wrong: string[]): MailSettings | undefined {
  try {
    return readMailSettings(env['SMTP_URL'], env['MAIL_FROM'], env['MAIL_PACE']);
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : 'SMTP_URL is wrong.');
    return undefined;
  }
}

/** What the migration command takes: a user who may create roles, and the API's secret. */
export function readMigrationConfig(): { readonly adminUrl: string; readonly secret: string } {
  const adminUrl = env['ADMIN_DATABASE_URL'] ?? env['DATABASE_URL'] ?? '';
  const secret = env['APP_SECRET'] ?? '';
  const wrong = [
    ...(URL.canParse(adminUrl) ? [] : ['ADMIN_DATABASE_URL is missing or no address.']),
    ...(secret === '' ? ['APP_SECRET is missing.'] : []),
  ];
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'));
  return { adminUrl, secret };
}

/** What the operator's command about organisations takes: the migration's, and what a mailed link is made of. */
export function readOperatorConfig(): {
  readonly adminUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly sendsMail: boolean;
} {
  const { adminUrl, secret } = readMigrationConfig();
  const wrong: string[] = [];
  const { publicUrl } = address(wrong);
  const mail = mailSettings(wrong);
  if (wrong.length > 0) throw new OperatorError(wrong.join('\n'));
  return { adminUrl, secret, publicUrl, sendsMail: mail !== undefined };
}

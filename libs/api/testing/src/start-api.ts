import 'reflect-metadata';
import { CASEWORK_ENTITIES, CaseworkModule } from '@alongside/api-casework';
import { GUIDANCE_ENTITIES, GuidanceModule } from '@alongside/api-guidance';
import { IdentityModule } from '@alongside/api-identity';
import { InsightModule } from '@alongside/api-insight';
import { NotificationsModule } from '@alongside/api-notifications';
import {
  createApi,
  LOGIN_ROLES,
  newSessionToken,
  type PlatformSettings,
  roleUrl,
} from '@alongside/api-platform';
import { SUPERVISION_ENTITIES, SupervisionModule } from '@alongside/api-supervision';
import schemas from '@alongside/contract-schemas';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Caller } from './caller';
import { OrganisationBuilder, type TestMember } from './organisation-builder';

const demand = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is missing: run this spec through its jest config`);
  return value;
};

/** The API on a database of its own, cloned from the migrated template, with the roles of the product. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    /** Superuser: builds organisations and looks behind the policies. */
    readonly superuser: pg.Pool,
    readonly settings: PlatformSettings,
    private readonly database: string,
  ) {}

  static async start(options: Partial<PlatformSettings> = {}): Promise<TestApi> {
    const adminUrl = demand('TEST_ADMIN_DATABASE_URL');
    const database = `spec_${randomUUID().replaceAll('-', '')}`;
    await onServer(adminUrl, `create database ${database} template ${demand('TEST_TEMPLATE')}`);
    // A clone has its own rights on the database itself.
    await onServer(adminUrl, `revoke all on database ${database} from public`);
    await onServer(adminUrl, `grant connect on database ${database} to ${LOGIN_ROLES.join(', ')}`);
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    const settings = Object.assign(
      testSettings(url.toString(), options.isSecure ?? false),
      options,
    );
    const app = await readyApi(settings);
    const superuser = new pg.Pool({ connectionString: url.toString(), max: 4 });
    superuser.on('error', () => undefined);
    return new TestApi(app, superuser, settings, database);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.superuser.end();
    await onServer(
      demand('TEST_ADMIN_DATABASE_URL'),
      `drop database if exists ${this.database} with (force)`,
    );
  }

  /** Another API process on the same database; whoever asks for it closes it. */
  another(changed: Partial<PlatformSettings> = {}): Promise<NestFastifyApplication> {
    return readyApi(Object.assign({}, this.settings, changed));
  }

  /** A new organisation with one of each role; see {@link OrganisationBuilder}. */
  organisation(name = 'Riverside'): Promise<OrganisationBuilder> {
    return OrganisationBuilder.build(this.superuser, name);
  }

  /** Somebody signed in: every call gets its own session token unless `token` is given. */
  as(member: TestMember): Caller {
    return new Caller(this.app, member.token);
  }

  signedOut(): Caller {
    return new Caller(this.app, null);
  }

  withToken(token: string): Caller {
    return new Caller(this.app, token);
  }

  /** A connection as the role that serves requests, without any context. */
  async asAppRole(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.settings.appUrl });
    await client.connect();
    return client;
  }
}

export const newToken = newSessionToken;

async function readyApi(settings: PlatformSettings): Promise<NestFastifyApplication> {
  const app = await createApi(settings, {
    modules: [
      IdentityModule,
      NotificationsModule,
      GuidanceModule,
      CaseworkModule,
      SupervisionModule,
      InsightModule,
    ],
    entities: [...GUIDANCE_ENTITIES, ...CASEWORK_ENTITIES, ...SUPERVISION_ENTITIES],
    schemas,
    logger: process.env['TEST_LOG'] === 'on' ? console : false,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

function testSettings(databaseUrl: string, isSecure: boolean): PlatformSettings {
  const secret = demand('TEST_APP_SECRET');
  return {
    appUrl: roleUrl(databaseUrl, secret, 'alongside_app'),
    authUrl: roleUrl(databaseUrl, secret, 'alongside_auth'),
    workerUrl: roleUrl(databaseUrl, secret, 'alongside_worker'),
    publicUrl: isSecure ? 'https://alongside.test' : 'http://alongside.test',
    secret,
    isSecure,
    isDemonstration: false,
    trustedProxies: ['loopback'],
    runsScheduledWork: false,
    tellsQueries: true,
  };
}

async function onServer(adminUrl: string, statement: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

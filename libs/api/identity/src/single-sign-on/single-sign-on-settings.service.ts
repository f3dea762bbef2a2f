import {
  expectedVersion,
  InvalidFields,
  PlatformSettings,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type {
  SetSingleSignOn,
  SignInDomain,
  SingleSignOnSettings,
  SingleSignOnTrial,
} from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange } from '../people/administrators-only';
import { noteChange } from '../people/people-change';
import { ProviderConnections } from './provider-connections';
import { ProviderSignOut } from './provider-sign-out';
import { SingleSignOn } from './single-sign-on.service';

interface Row {
  readonly organisation_id: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly sealed_secret: string;
  readonly asks_second_factor: boolean;
  readonly signs_out: boolean;
  readonly is_on: boolean;
  readonly version: number;
}

const ISSUER = /^https?:\/\/[^\s?#@]+$/;
const ISSUER_WANTED =
  'Write the address of your provider, such as https://login.example.org/tenant.';
const SECRET_WANTED = 'Write the secret that your provider gave you.';
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
const DOMAIN_WANTED = 'Write what stands behind the @ in your addresses, such as example.org.';

/** The organisation's provider, as its administrators set it. */
@Injectable()
export class SingleSignOnSettingsService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly connections: ProviderConnections,
    private readonly singleSignOn: SingleSignOn,
    private readonly signOut: ProviderSignOut,
    private readonly platform: PlatformSettings,
  ) {}

  /** Throws NotFound for everybody who is no administrator. */
  read(): Promise<SingleSignOnSettings> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return this.view(db);
    });
  }

  /** Throws Stale, and InvalidFields while there is no secret, or for an issuer without TLS. */
  set(wanted: SetSingleSignOn): Promise<SingleSignOnSettings> {
    return this.database.command(async (db) => {
      await beginChange(db);
      const before = await readRow(db);
      if (expectedVersion() !== (before?.version ?? 0)) throw new Stale(await this.view(db));
      this.demandFit(wanted, before);
      await this.keep(db, wanted, before);
      await keepDomains(db, wanted.domains);
      await noteChange(db, { what: 'single_sign_on_changed' });
      return this.view(db);
    });
  }

  /** Asks the provider who it is, without signing anybody in. */
  async trial(): Promise<SingleSignOnTrial> {
    const row = await this.database.read((db) => {
      administratorsOnly(db);
      return readRow(db);
    });
    if (row === undefined) return { problem: 'not_set' };
    try {
      const offered = (await this.connections.discover(row)).serverMetadata();
      const isWhole =
        offered.authorization_endpoint !== undefined &&
        offered.token_endpoint !== undefined &&
        offered.jwks_uri !== undefined;
      return { problem: isWhole ? null : 'not_offered' };
    } catch (error) {
      const { code } = error as { code?: string };
      return {
        problem: code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' ? 'another_issuer' : 'no_answer',
      };
    }
  }

  private demandFit(
    { issuer, clientSecret, domains }: SetSingleSignOn,
    before: Row | undefined,
  ): void {
    const begins = this.platform.reachesPrivateProviders === true ? /^https?:/ : /^https:/;
    // A secret that was given for one provider is not sent to another.
    const hasSecret = typeof clientSecret === 'string' || before?.issuer === issuer;
    const problems = [
      ...(ISSUER.test(issuer) && begins.test(issuer) && URL.canParse(issuer)
        ? []
        : [{ field: 'issuer', message: ISSUER_WANTED }]),
      ...(hasSecret ? [] : [{ field: 'clientSecret', message: SECRET_WANTED }]),
      ...(domains.every((domain) => DOMAIN.test(domain))
        ? []
        : [{ field: 'domains', message: DOMAIN_WANTED }]),
    ];
    if (problems.length > 0) throw new InvalidFields(problems);
  }

  private async keep(
    db: TenantTransaction,
    wanted: SetSingleSignOn,
    before: Row | undefined,
  ): Promise<void> {
    const sealed =
      typeof wanted.clientSecret === 'string'
        ? this.connections.seal(wanted.clientSecret, db.organisationId)
        : before?.sealed_secret;
    await db.query(
      `insert into identity_provider (organisation_id, issuer, client_id, sealed_secret, asks_second_factor, is_on, signs_out)
       values (context.organisation_id(), $1, $2, $3, $4, $5, $6)
       on conflict (organisation_id) do update set issuer = $1, client_id = $2, sealed_secret = $3,
         asks_second_factor = $4, is_on = $5, signs_out = $6, version = identity_provider.version + 1`,
      [
        ...[wanted.issuer, wanted.clientId, sealed],
        ...[wanted.asksSecondFactor, wanted.isOn, wanted.signsOut],
      ],
    );
  }

  private async view(db: TenantTransaction): Promise<SingleSignOnSettings> {
    const row = await readRow(db);
    const domains = await db.query<SignInDomain>(
      `select domain, confirmed_at is not null as "isConfirmed" from sign_in_domain order by domain`,
    );
    return {
      version: row?.version ?? 0,
      issuer: row?.issuer ?? '',
      clientId: row?.client_id ?? '',
      hasSecret: row !== undefined,
      asksSecondFactor: row?.asks_second_factor ?? false,
      isOn: row?.is_on ?? false,
      signsOut: row?.signs_out ?? false,
      domains,
      returnAddress: this.singleSignOn.returnAddress,
      signedOutAddress: this.signOut.returnAddress,
    };
  }
}

const readRow = (db: TenantTransaction): Promise<Row | undefined> =>
  db.maybe<Row>(
    'select organisation_id, issuer, client_id, sealed_secret, asks_second_factor, is_on, signs_out, version from identity_provider',
  );

/** A domain that stays keeps its confirmation. */
async function keepDomains(db: TenantTransaction, domains: readonly string[]): Promise<void> {
  const wanted = [...new Set(domains.map((domain) => domain.toLowerCase()))];
  await db.query('delete from sign_in_domain where domain <> all ($1::text[])', [wanted]);
  await db.query(
    `insert into sign_in_domain (organisation_id, domain)
     select context.organisation_id(), each from unnest($1::text[]) each on conflict do nothing`,
    [wanted],
  );
}

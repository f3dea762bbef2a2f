import type { TenantTransaction } from '@alongside/api-platform';
import {
  type ImportTable,
  type KnownPerson,
  type KnownTeam,
  type Role,
  sameAddress,
} from '@alongside/domain';
import type { LineParty } from './planned-lines';

interface KnownRow extends LineParty {
  readonly email: string;
  readonly standing: KnownPerson['standing'];
  readonly roles: readonly Role[];
}

/** What the organisation knows of everybody whom the file names, with the units there are. */
export interface Known {
  readonly people: readonly KnownPerson[];
  readonly services: readonly string[];
  readonly teams: readonly KnownTeam[];
  /** By address. */
  readonly parties: ReadonlyMap<string, LineParty>;
}

export async function readKnown(db: TenantTransaction, { rows }: ImportTable): Promise<Known> {
  const addresses = new Set(
    rows.flatMap(({ cells }) => [cells.email, cells.supervisor, cells.deputy].map(sameAddress)),
  );
  addresses.delete('');
  const people = await db.query<KnownRow>(
    `select email, standing, roles, member_id as "memberId", invitation_id as "invitationId"
     from context.known_people($1)`,
    [[...addresses]],
  );
  const units = await db.one<Pick<Known, 'services' | 'teams'>>(
    `select array(select name from service order by name) as services,
       coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'service', s.name))
                 from team t join service s on s.organisation_id = t.organisation_id and s.id = t.service_id),
                '[]') as teams`,
  );
  return {
    ...units,
    people: people.map(({ email, standing, roles, memberId }) => ({
      email,
      standing,
      roles,
      isSelf: memberId === db.actor.memberId,
    })),
    parties: new Map(
      people.map(({ email, memberId, invitationId }) => [email, { memberId, invitationId }]),
    ),
  };
}

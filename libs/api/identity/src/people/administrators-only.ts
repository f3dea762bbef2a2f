import { expectedVersion, NotFound, Stale, type TenantTransaction } from '@alongside/api-platform';
import { localDate } from '@alongside/domain';
import { readMemberDetail } from './member-detail.queries';

/** Throws NotFound for everybody else: to them it is not there. */
export function administratorsOnly(db: TenantTransaction): void {
  if (!db.actor.roles.includes('administrator')) throw new NotFound();
}

/**
 * One change of people and units at a time in an organisation: what counts the administrators who stay must not
 * be counted beside another change, and names are compared before they are taken.
 */
export async function beginChange(db: TenantTransaction): Promise<void> {
  administratorsOnly(db);
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `people:${db.organisationId}`,
  ]);
}

export interface LockedMember {
  readonly id: string;
  readonly version: number;
  readonly leftAt: Date | null;
  readonly hasLeft: boolean;
  readonly sinceOn: string;
  readonly zone: string;
  /** The date here. */
  readonly today: string;
}

type MemberRow = Omit<LockedMember, 'today' | 'sinceOn'> & { readonly since: Date };

/** Throws NotFound, VersionMissing, and Stale with the person as they stand now. */
export async function lockMember(db: TenantTransaction, memberId: string): Promise<LockedMember> {
  const row = await db.one<MemberRow>(
    `select m.id, m.version, m.left_at as "leftAt", coalesce(m.left_at <= now(), false) as "hasLeft",
       m.created_at as since, o.time_zone as zone
     from member m join organisation o on o.organisation_id = m.organisation_id
     where m.id = $1 for update of m`,
    [memberId],
  );
  if (row.version !== expectedVersion()) throw new Stale(await readMemberDetail(db, memberId));
  return {
    ...row,
    today: localDate(db.now, row.zone),
    sinceOn: localDate(row.since, row.zone),
  };
}

/** The next version, once something about the person has changed. */
export const touchMember = async (db: TenantTransaction, memberId: string): Promise<void> => {
  await db.query('update member set version = version + 1 where id = $1', [memberId]);
};

import { type Cursor, NotFound, type TenantTransaction } from '@alongside/api-platform';
import type { AnsweredQuestion, MemberView, PolicyRow } from '@alongside/contracts';
import type { ChangeablePolicy, PolicyState, QuestionType } from '@alongside/domain';

/** A policy as it stands, without its texts. */
export interface StandingPolicy {
  readonly id: string;
  readonly version: number;
  readonly inForce: number | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: MemberView | null;
  readonly withdrawalReason: string | null;
}

/** One version, as its row says. */
export interface VersionRow {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly types: readonly QuestionType[];
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly reviewOn: string | null;
  readonly triedUntil: string | null;
  readonly author: MemberView;
  readonly writtenAt: Date;
  readonly adoptedBy: MemberView | null;
  readonly adoptedAt: Date | null;
  readonly adoptedOn: string | null;
  readonly because: readonly AnsweredQuestion[];
}

const named = (alias: string): string =>
  `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** Throws NotFound when there is no such policy. */
export const readStanding = (db: TenantTransaction, id: string): Promise<StandingPolicy> =>
  db.one<StandingPolicy>(
    `select p.id, p.version, p.in_force as "inForce", p.withdrawn_at as "withdrawnAt",
       ${named('w')} as "withdrawnBy", p.withdrawal_reason as "withdrawalReason"
     from policy p left join member w on w.organisation_id = p.organisation_id and w.id = p.withdrawn_by_id
     where p.id = $1`,
    [id],
  );

/** Lets nobody else change the policy until this transaction ends. Throws NotFound. */
export async function lockPolicy(db: TenantTransaction, id: string): Promise<void> {
  const found = await db.maybe('select 1 from policy where id = $1 for update', [id]);
  if (found === undefined) throw new NotFound();
}

/** The versions that this reader may see, the latest first: the database keeps drafts for managers. */
export const readVersions = (db: TenantTransaction, id: string): Promise<VersionRow[]> =>
  db.query<VersionRow>(
    `select v.number, v.title, v.text, v.types, v.inside, v.outside, v.review_on::text as "reviewOn",
       v.tried_until::text as "triedUntil", ${named('a')} as author, v.written_at as "writtenAt",
       ${named('b')} as "adoptedBy", v.adopted_at as "adoptedAt", v.adopted_on::text as "adoptedOn",
       coalesce((select jsonb_agg(jsonb_build_object('gapId', g.id, 'question', g.question) order by r.answered_at)
                 from gap_answer r join policy_gap g on g.organisation_id = r.organisation_id and g.id = r.gap_id
                 where r.organisation_id = v.organisation_id and r.policy_id = v.policy_id
                   and r.policy_number = v.number and r.kind <> 'keep'), '[]') as because
     from policy_version v
       join member a on a.organisation_id = v.organisation_id and a.id = v.written_by_id
       left join member b on b.organisation_id = v.organisation_id and b.id = v.adopted_by_id
     where v.policy_id = $1 order by v.number desc limit 200`,
    [id],
  );

export const draftOf = (versions: readonly VersionRow[]): VersionRow | null =>
  versions.find(({ adoptedAt }) => adoptedAt === null) ?? null;

/** The policy as its rules see it. */
export function toChangeable(
  { withdrawnAt, inForce }: StandingPolicy,
  versions: readonly VersionRow[],
): ChangeablePolicy {
  const held = versions.find(({ number }) => number === inForce);
  return {
    isWithdrawn: withdrawnAt !== null,
    draft: draftOf(versions),
    lastAdoptedOn: held?.adoptedOn ?? null,
  };
}

export interface ListedPolicy extends PolicyRow {
  readonly listedOn: string;
}

export interface LibraryFilter {
  readonly state: PolicyState;
  readonly type: QuestionType | null;
  readonly text: string | null;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** Which version of a policy stands in the library, and which policies are listed. */
const LISTED: Readonly<Record<PolicyState, string>> = {
  in_force: 'v.number = p.in_force and p.withdrawn_at is null',
  withdrawn: 'v.number = p.in_force and p.withdrawn_at is not null',
  draft: 'v.adopted_at is null and p.withdrawn_at is null',
};

/** The rows of one page and one more, which says that there is a next page. */
export const readLibrary = (
  db: TenantTransaction,
  { state, type, text, after, limit }: LibraryFilter,
): Promise<ListedPolicy[]> =>
  db.query<ListedPolicy>(
    `select p.id, '${state}' as state, v.number, v.title, v.types, v.inside, v.outside, ${named('a')} as author,
       v.adopted_on::text as "adoptedOn", v.review_on::text as "reviewOn", v.tried_until::text as "triedUntil",
       p.listed_on::text as "listedOn"
     from policy p
       join policy_version v on v.organisation_id = p.organisation_id and v.policy_id = p.id
       join member a on a.organisation_id = v.organisation_id and a.id = v.written_by_id
     where ${LISTED[state]} and ($1::text is null or $1 = any (v.types))
       and ($2::text is null or position(lower($2) in lower(v.title || ' ' || v.text)) > 0)
       and ($3::date is null or (p.listed_on, p.id) < ($3::date, $4::uuid))
     order by p.listed_on desc, p.id desc limit $5::integer`,
    [type, text, after?.at.slice(0, 10) ?? null, after?.id ?? null, limit + 1],
  );

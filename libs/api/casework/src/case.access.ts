import type { TenantTransaction } from '@alongside/api-platform';
import type { Part, Stage } from '@alongside/domain';
import type { CaseRecord } from './case.record';
import { ACCESS_HOLDS } from './case.visibility';
import { stepFor } from './case.situation';
import { CaseAccessEntity } from './entities/case-access.entity';

interface AccessRow {
  readonly member_id: string;
  readonly part: Part;
  readonly holds: boolean;
  /** What they could do next, until now. */
  readonly needs: string | null;
}

const ENDED: readonly Stage[] = ['closed', 'withdrawn'];

/**
 * Brings every inbox that holds this case up to date, and tells the open pages. What a member can do next is
 * worked out here, once, so that the lists only read it.
 */
export async function refreshAccess(db: TenantTransaction, record: CaseRecord): Promise<void> {
  const rows = await db.query<AccessRow>(
    `select a.member_id, a.part, a.ended_at is null as holds, a.needs from case_access a
     where a.case_id = $1 and (a.ended_at = $2 or (${ACCESS_HOLDS}))`,
    [record.id, db.now],
  );
  // Whoever lost it in this very transaction is told as well: what their page still shows goes away.
  const needs = rows
    .filter(({ holds }) => holds)
    .map(({ member_id, part, needs: former }) => {
      const step = stepFor(record, part, db.now);
      return { member_id, former, needs: step?.act, because: step?.because, by: step?.by };
    });
  await db.query(
    `update case_access a set is_open = $2, last_activity_at = $3, raised_at = $4,
       needs = n.needs, needs_because = n.because, needs_by = n.by,
       last_read_seq = case when a.member_id = $6 then $7 else a.last_read_seq end
     from jsonb_to_recordset($5::jsonb) as n(member_id uuid, needs text, because text, by date)
     where a.case_id = $1 and a.member_id = n.member_id and a.ended_at is null`,
    [
      record.id,
      !ENDED.includes(record.stage),
      db.now,
      record.raised_at,
      JSON.stringify(needs),
      db.actor.memberId,
      record.last_seq,
    ],
  );
  const leads = await leadsOf(db, record);
  db.need(
    needs
      .filter(({ former, needs: next }) => next !== undefined && next !== former)
      .map(({ member_id }) => member_id),
    db.actor.memberId,
  );
  db.notify({
    subject: 'case',
    id: record.id,
    seq: record.last_seq,
    memberIds: [...new Set([...rows.map(({ member_id }) => member_id), ...leads])],
  });
}

/** Safeguarding leads see escalated and sealed cases by their role, without a row of their own. */
async function leadsOf(db: TenantTransaction, record: CaseRecord): Promise<readonly string[]> {
  return record.stage === 'escalated' || record.sealed ? safeguardingLeads(db) : [];
}

/** Who holds that role now. */
export async function safeguardingLeads(db: TenantTransaction): Promise<readonly string[]> {
  const leads = await db.query<{ member_id: string }>(
    `select member_id from role_grant where role = 'safeguarding_lead'
       and starts_at <= now() and (ends_at is null or ends_at > now())`,
  );
  return leads.map(({ member_id }) => member_id);
}

/** Puts the case into the inbox of `memberId`. */
export async function grantAccess(
  db: TenantTransaction,
  caseId: string,
  grant: { readonly memberId: string; readonly part: Part; readonly lineId: string | null },
): Promise<void> {
  await db.query(
    `insert into case_access (organisation_id, member_id, case_id, part, line_id, last_activity_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation_id, member_id, case_id)
       do update set part = excluded.part, line_id = excluded.line_id, ended_at = null`,
    [db.organisationId, grant.memberId, caseId, grant.part, grant.lineId, db.now],
  );
}

/** Takes the case out of the inboxes of these parts, at once. */
export async function endAccess(
  db: TenantTransaction,
  caseId: string,
  parts: readonly Part[],
): Promise<void> {
  await db.query(
    `update case_access set ended_at = $3, needs = null where case_id = $1 and part = any ($2::text[]) and ended_at is null`,
    [caseId, parts, db.now],
  );
}

export const endMembersAccess = (
  db: TenantTransaction,
  caseId: string,
  memberId: string,
): Promise<number> =>
  db.update(CaseAccessEntity, { caseId, memberId }, { endedAt: db.now, needs: null });

import type { TenantTransaction } from '@alongside/api-platform';

/**
 * How many besides `memberId` administer the organisation for good, and whether they do. A role with an end, or
 * somebody with a last day, does not count: not even when it lies ahead, or a moment after this transaction
 * began. Ask only after the lock of {@link beginChange}.
 */
export const otherAdministrators = (
  db: TenantTransaction,
  memberId: string,
): Promise<{ readonly others: number; readonly isOne: boolean }> =>
  db.one(
    `select count(distinct g.member_id) filter (where g.member_id <> $1)::integer as others,
       coalesce(bool_or(g.member_id = $1), false) as "isOne"
     from role_grant g join member m on m.organisation_id = g.organisation_id and m.id = g.member_id
     where g.role = 'administrator' and g.ends_at is null and g.starts_at <= clock_timestamp()
       and m.left_at is null`,
    [memberId],
  );

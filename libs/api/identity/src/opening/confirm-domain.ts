import { OperatorError, type OwnerConnection } from '@alongside/api-platform';

/**
 * Lets a domain's addresses sign in through the organisation's provider. Returns whether anything changed. Throws
 * OperatorError when nobody there asked for it, or it belongs to another organisation.
 */
export async function confirmDomain(
  db: OwnerConnection,
  organisationId: string,
  domain: string,
): Promise<boolean> {
  const [asked] = await db.query<{ isConfirmed: boolean; isTaken: boolean }>(
    `select d.confirmed_at is not null as "isConfirmed",
       exists (select from sign_in_domain o where o.domain = d.domain and o.organisation_id <> $1
               and o.confirmed_at is not null) as "isTaken"
     from sign_in_domain d where d.organisation_id = $1 and d.domain = lower($2)`,
    [organisationId, domain],
  );
  if (asked === undefined)
    throw new OperatorError(`They did not ask for ${domain}: an administrator of theirs does.`);
  if (asked.isTaken) throw new OperatorError(`${domain} belongs to another organisation.`);
  if (asked.isConfirmed) return false;
  await db.query(
    'update sign_in_domain set confirmed_at = now() where organisation_id = $1 and domain = lower($2)',
    [organisationId, domain],
  );
  return true;
}

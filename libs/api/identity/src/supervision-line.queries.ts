import type { TenantTransaction } from '@alongside/api-platform';

export interface SupervisionLine {
  readonly id: string;
  readonly supervisorId: string;
  readonly deputyId: string | null;
}

type Reader = Pick<TenantTransaction<unknown>, 'query' | 'maybe'>;

/** Who supervises `superviseeId` now; `undefined` when nobody does. */
export const currentLine = (
  db: Reader,
  superviseeId: string,
): Promise<SupervisionLine | undefined> =>
  db.maybe<SupervisionLine>(
    `select id, supervisor_id as "supervisorId", deputy_id as "deputyId" from supervision_line
     where supervisee_id = $1 and starts_at <= now() and (ends_at is null or ends_at > now())
     order by starts_at desc limit 1`,
    [superviseeId],
  );

/** Names by member id, for ids of this organisation. */
export async function memberNames(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ id: string; name: string }>(
    'select id, name from member where id = any ($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

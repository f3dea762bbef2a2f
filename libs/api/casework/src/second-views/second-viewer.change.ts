import { NotFound, type TenantTransaction } from '@alongside/api-platform';
import { CaseChange } from '../case.change';
import { readWhole } from '../case.queries';

/** A change by somebody who is not in the record and answers one page about it. */
export async function changeAsSecondViewer(
  db: TenantTransaction,
  caseId: string,
): Promise<CaseChange> {
  const locked = await db.maybe<{ id: string; raised_by_id: string }>(
    'select id, raised_by_id from "case" where id = $1 for update',
    [caseId],
  );
  if (locked === undefined) throw new NotFound();
  return new CaseChange(db, { ...(await readWhole(db, locked)), my_part: 'second_viewer' });
}

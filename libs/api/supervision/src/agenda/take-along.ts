import type { TenantTransaction } from '@alongside/api-platform';

const WHICH = {
  all: '',
  // What arrives by itself is on the other one already.
  brought: 'and author_id is not null and case_id is null and carried_to_id is null',
} as const;

/**
 * Takes along what belongs to a session that was moved or cancelled: its agenda with the shared notes, what was
 * taken on in preparing it, and what each of the two wrote for themselves, which nobody reads on the way.
 */
export async function takeAlong(
  db: TenantTransaction,
  fromSessionId: string,
  toSessionId: string,
  items: keyof typeof WHICH = 'all',
): Promise<void> {
  const ids = [fromSessionId, toSessionId];
  await db.query(
    `update agenda_item set session_id = $2, version = version + 1 where session_id = $1 ${WHICH[items]}`,
    ids,
  );
  await db.query(
    'update supervision_action set session_id = $2, version = version + 1 where session_id = $1',
    ids,
  );
  await db.query('select context.take_private_notes($1, $2)', ids);
}

import type { TenantTransaction } from '@alongside/api-platform';

/** Ends every session, and every page that is still open. */
export async function lockOut(db: TenantTransaction, memberId: string): Promise<void> {
  await db.query('select context.end_sessions_of($1)', [memberId]);
  db.notify({
    subject: 'session',
    id: memberId,
    seq: 0,
    memberIds: [memberId],
    endsStreams: true,
  });
}

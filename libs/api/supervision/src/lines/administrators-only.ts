import { NotFound, type TenantTransaction } from '@alongside/api-platform';

/** Throws NotFound for everybody else: to them it is not there. */
export function administratorsOnly(db: TenantTransaction): void {
  if (!db.actor.roles.includes('administrator')) throw new NotFound();
}

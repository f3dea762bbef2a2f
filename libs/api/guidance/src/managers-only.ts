import { NotFound, type TenantTransaction } from '@alongside/api-platform';

export const isManager = (db: TenantTransaction): boolean => db.actor.roles.includes('manager');

/** Throws NotFound for everybody else: to them it is not there. */
export function managersOnly(db: TenantTransaction): void {
  if (!isManager(db)) throw new NotFound();
}

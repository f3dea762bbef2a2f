import { createHmac } from 'node:crypto';

/** The login roles of the API. None is a superuser, none bypasses row-level security. */
export const LOGIN_ROLES = ['alongside_app', 'alongside_auth', 'alongside_worker'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** The role that owns every table and function, and cannot sign in. */
export const OWNER_ROLE = 'alongside_owner';

/** The password of a login role: derived, so that any number of processes with the same secret agree. */
export const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** `databaseUrl` with its user and password replaced by those of `role`. */
export function roleUrl(databaseUrl: string, secret: string, role: LoginRole): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.toString();
}

import type { Operation } from './openapi';

/** What administrators keep of people and units has a matrix of its own. */
export const isOfPeople = ({ path }: Operation): boolean =>
  /^\/api\/v1\/organisation\/(people|invitations|services|teams|units|role-requests|single-sign-on|sign-in-help|settings|first-steps)(\/|$)/.test(
    path,
  );

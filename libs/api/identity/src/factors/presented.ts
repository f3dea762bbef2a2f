import { currentRequest, NotSignedIn } from '@alongside/api-platform';

/** The hash of the token that the browser brought. Throws NotSignedIn when it brought none. */
export function presentedHash(): string {
  const { tokenHash } = currentRequest();
  if (tokenHash === null) throw new NotSignedIn();
  return tokenHash;
}

import { InvalidFields, VersionMissing } from './errors';
import { currentRequest } from './request-context';

const ETAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/**
 * The version that the change started from, from the request's If-Match.
 *
 * Throws VersionMissing (428) when there is none and InvalidFields (400) when it is no version.
 */
export function expectedVersion(): number {
  const { ifMatch } = currentRequest();
  if (ifMatch === null) throw new VersionMissing();
  const version = ETAG.exec(ifMatch)?.[1];
  if (version === undefined) {
    throw new InvalidFields([{ field: 'If-Match', message: 'Send the version you started from.' }]);
  }
  return Number(version);
}

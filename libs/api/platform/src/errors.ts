import type { FieldProblem } from '@alongside/contracts';

/** A rule of the domain said no. Answers 409 with the rule codes. */
export class Refused extends Error {
  constructor(readonly refusals: readonly string[]) {
    super(`Refused: ${refusals.join(', ')}`);
  }
}

export function refuseIf(refusals: readonly string[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** Absent, or not for this reader: the two answer alike. Answers 404. */
export class NotFound extends Error {}

/** No session, or one that has ended. Answers 401. */
export class NotSignedIn extends Error {}

/** Too long ago that somebody proved who they are, for what changes how they sign in. Answers 403. */
export class ProofMissing extends Error {}

/** The body has the wrong shape. Answers 400 and names each field. */
export class InvalidFields extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super(`Invalid: ${fields.map(({ field }) => field).join(', ')}`);
  }
}

/** Somebody else changed the record first. Answers 412 with the record as it stands now. */
export class Stale extends Error {
  constructor(readonly current: unknown) {
    super('Stale');
  }
}

/** A change of a mutable record came without the version it started from. Answers 428. */
export class VersionMissing extends Error {}

/** The same idempotency key came with another body. Answers 422. */
export class KeyReused extends Error {}

/** Too many tries. Answers 429. */
export class TooMany extends Error {
  /** @param retryAfter seconds until the next try counts */
  constructor(readonly retryAfter: number) {
    super('Too many');
  }
}

/** The request comes from a page that is not ours. Answers 403. */
export class ForeignOrigin extends Error {}

/** Every error body of the API: RFC 9457 problem details, sent as `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** What is wrong with which field, in words a practitioner understands. */
  readonly errors?: readonly FieldProblem[];
  /** The rules that said no. */
  readonly refusals?: readonly RefusalProblem[];
  /** The record as it stands now, when somebody else changed it first (412). */
  readonly current?: unknown;
  /** Seconds to wait before trying again (429). */
  readonly retryAfter?: number;
}

export interface FieldProblem {
  /** Path of the field in the body, such as `stopConditions.0`. */
  readonly field: string;
  readonly message: string;
}

export interface RefusalProblem {
  /** Code from `@alongside/domain`. */
  readonly code: string;
  readonly message: string;
}

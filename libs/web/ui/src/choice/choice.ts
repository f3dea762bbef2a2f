/** One of the things that may be chosen. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be chosen now; the card stays visible with this sentence. */
  readonly unavailable?: string | null;
}

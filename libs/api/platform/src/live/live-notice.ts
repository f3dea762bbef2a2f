import type { LiveEvent } from '@alongside/contracts';

/** Something new, and who may know. Ids only: the page fetches what changed. */
export interface LiveNotice extends LiveEvent {
  readonly memberIds: readonly string[];
  /** Whether those members lose something by it: their streams end, and their pages ask for everything anew. */
  readonly endsStreams?: boolean;
}

import { epochOf, type Instant } from '../calendar/instant';

/** What a member is in one-to-one supervision. */
export const PAIR_PARTS = ['supervisor', 'supervisee'] as const;
export type PairPart = (typeof PAIR_PARTS)[number];

/** What decides who is in a supervision line. */
export interface PairedLine {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** Whether the two are supervisor and supervisee at `now`. */
export const isCurrentLine = (
  { startsAt, endsAt }: Pick<PairedLine, 'startsAt' | 'endsAt'>,
  now: Instant,
): boolean =>
  epochOf(startsAt) <= epochOf(now) && (endsAt === null || epochOf(endsAt) > epochOf(now));

/**
 * What this member is in the pair; `undefined` is nothing: to them its supervision does not exist. The
 * supervisee keeps what is theirs; the supervisor has it while the line is current; nobody else has it,
 * whatever their role.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Personal supervision is the pair's alone".
 */
export function pairPartOf(line: PairedLine, memberId: string, now: Instant): PairPart | undefined {
  if (memberId === line.superviseeId) return 'supervisee';
  return memberId === line.supervisorId && isCurrentLine(line, now) ? 'supervisor' : undefined;
}

/** The line has ended: what was written stays, and nothing is added. */
export type PairRefusal = 'line_ended';

/** Why nothing may be changed in this pair any more. */
export const refusalsToChangePair = (isCurrent: boolean): readonly PairRefusal[] =>
  isCurrent ? [] : ['line_ended'];

import { NotFound, refuseIf, type TenantTransaction } from '@alongside/api-platform';
import {
  isCurrentLine,
  maySupervise,
  type PairPart,
  pairPartOf,
  refusalsToChangePair,
} from '@alongside/domain';

/** The two of a supervision line, as the signed-in member stands in it. */
export interface Pair {
  readonly lineId: string;
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly deputyId: string | null;
  readonly isCurrent: boolean;
  readonly part: PairPart;
}

/** The line of a pair, as {@link PAIR_COLUMNS} give it. */
export interface PairRow {
  readonly lineId: string;
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly deputyId: string | null;
  readonly lineStartsAt: Date;
  readonly lineEndsAt: Date | null;
}

/** The columns of a {@link PairRow}, of `supervision_line` under the alias `l`. */
export const PAIR_COLUMNS = `l.id as "lineId", l.supervisor_id as "supervisorId", l.supervisee_id as "superviseeId",
  l.deputy_id as "deputyId", l.starts_at as "lineStartsAt", l.ends_at as "lineEndsAt"`;

/** Throws NotFound for everybody who is not one of the two, whatever their role. */
export async function pairOf(db: TenantTransaction, lineId: string): Promise<Pair> {
  const row = await db.one<PairRow>(
    `select ${PAIR_COLUMNS} from supervision_line l where l.id = $1`,
    [lineId],
  );
  return toPair(db, row);
}

/** As {@link pairOf}, of a row that is there. */
export function toPair(db: TenantTransaction, row: PairRow): Pair {
  const { lineId, supervisorId, superviseeId, deputyId } = row;
  const line = { supervisorId, superviseeId, startsAt: row.lineStartsAt, endsAt: row.lineEndsAt };
  const part = pairPartOf(line, db.actor.memberId, db.now);
  if (part === undefined || (part === 'supervisor' && !maySupervise(db.actor.roles)))
    throw new NotFound();
  const isCurrent = isCurrentLine(line, db.now);
  return { lineId, supervisorId, superviseeId, deputyId, isCurrent, part };
}

/** As {@link pairOf}, for a change; throws Refused once the line has ended. */
export async function pairToChange(db: TenantTransaction, lineId: string): Promise<Pair> {
  const pair = await pairOf(db, lineId);
  refuseIf(refusalsToChangePair(pair.isCurrent));
  return pair;
}

/** Whoever is told when something of the pair is new. */
export const membersOf = ({ supervisorId, superviseeId }: Pair): readonly string[] => [
  supervisorId,
  superviseeId,
];

import { NotFound, refuseIf, type TenantTransaction } from '@alongside/api-platform';
import { isCurrentLine, type PairPart, pairPartOf, refusalsToChangePair } from '@alongside/domain';

/** The two of a supervision line, as the signed-in member stands in it. */
export interface Pair {
  readonly lineId: string;
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly deputyId: string | null;
  readonly isCurrent: boolean;
  readonly part: PairPart;
}

interface LineRow {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly deputyId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** Throws NotFound for everybody who is not one of the two, whatever their role. */
export async function pairOf(db: TenantTransaction, lineId: string): Promise<Pair> {
  const line = await db.one<LineRow>(
    `select supervisor_id as "supervisorId", supervisee_id as "superviseeId", deputy_id as "deputyId",
       starts_at as "startsAt", ends_at as "endsAt"
     from supervision_line where id = $1`,
    [lineId],
  );
  const part = pairPartOf(line, db.actor.memberId, db.now);
  if (part === undefined) throw new NotFound();
  const { supervisorId, superviseeId, deputyId } = line;
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

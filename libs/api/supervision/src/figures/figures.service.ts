import { pairCarriedOver, pairPositions } from '@alongside/api-casework';
import { TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { PairFigures } from '@alongside/contracts';
import {
  addMonths,
  agreedSessions,
  type Cadence,
  FIGURES_MONTHS,
  figuresFrom,
  localDate,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { pairOf } from '../lines/pair.queries';
import { zoneOf } from '../lines/zone.queries';
import { momentOf } from '../schedule/rhythm';

interface Rhythm {
  readonly cadence: Cadence | null;
  readonly since: Date | null;
}

/** What a year of supervision looks like, for the two whose it is. Nothing of it goes anywhere else. */
@Injectable()
export class FiguresService {
  constructor(private readonly database: TenantDatabase) {}

  read(lineId: string): Promise<PairFigures> {
    return this.database.read(async (db) => {
      const { supervisorId, superviseeId } = await pairOf(db, lineId);
      const zone = await zoneOf(db);
      const until = localDate(db.now, zone);
      const { cadence, since } = await readRhythm(db, lineId);
      const from = figuresFrom(addMonths(until, -FIGURES_MONTHS), since && localDate(since, zone));
      const pair = { supervisorId, superviseeId, since: momentOf(from, '00:00', zone) };
      return {
        from,
        until,
        cadence,
        agreed: cadence && agreedSessions(cadence, from, until),
        held: await countHeld(db, lineId, from),
        placed: await pairPositions(db, pair),
        carriedOver: await pairCarriedOver(db, pair),
      };
    });
  }
}

/** The rhythm of now, and since when the two have one at all. */
const readRhythm = (db: TenantTransaction, lineId: string): Promise<Rhythm> =>
  db.one<Rhythm>(
    `select
       coalesce((select c.cadence from supervision_schedule c where c.line_id = $1 order by c.version desc limit 1),
         (select a.text ->> 'frequency' from supervision_agreement a where a.line_id = $1 and a.state = 'in_force'))
         as cadence,
       least((select min(c.set_at) from supervision_schedule c where c.line_id = $1),
         (select min(a.in_force_at) from supervision_agreement a where a.line_id = $1)) as since`,
    [lineId],
  );

const countHeld = async (db: TenantTransaction, lineId: string, from: string): Promise<number> =>
  (
    await db.one<{ n: number }>(
      `select count(*)::integer as n from supervision_session
       where line_id = $1 and status = 'held' and on_date >= $2::date`,
      [lineId, from],
    )
  ).n;

import { type JobTransaction, ScheduledWork, TenantDatabase } from '@alongside/api-platform';
import {
  DISCLOSURE_THRESHOLDS,
  type DisclosureThresholds,
  type RaisedThresholds,
  localDate,
  mayShowUnit,
  type PublishedQuarter,
  type Quarter,
  quarterAfter,
  quarterOf,
  type ThemeSnapshot,
  windowOf,
  yearEndOf,
} from '@alongside/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { readCounts, readEarlierCounts } from './theme-counts.queries';
import { QuarterComputing } from './quarter-computing';
import { firstQuarter, freezeFacts, type NamedUnit, readUnits } from './theme-facts.queries';

/** A quarter is published a day after it closed, when whoever worked late has gone home. Unit: milliseconds. */
const GRACE = 86_400_000;

/**
 * Publishes every closed quarter once: freezes what is counted, lets disclosure control decide what may be shown,
 * and keeps the result for good. Quarters that were missed are published later, oldest first. Two processes that do
 * it at once wait for each other, and the second finds it done.
 *
 * Source: docs/domain/DOMAIN.md section 8.1.
 */
@Injectable()
export class PublishThemes implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
    private readonly computing: QuarterComputing,
  ) {}

  onModuleInit(): void {
    this.schedule.every('20 * * * *', 'publish-themes', () => this.publishAll());
  }

  async publishAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.database.organisations())
      await this.publishIn(organisationId).catch((error: unknown) => failures.push(error));
    // The others are published all the same; the queue tries the whole again.
    if (failures.length > 0) throw new AggregateError(failures, 'Some themes were not published');
  }

  /** Publishes every quarter of this organisation that has closed, each in a transaction of its own. */
  async publishIn(organisationId: string): Promise<void> {
    while (
      await this.database.asJob(organisationId, (db) =>
        publishNext(db, (input) => this.computing.publish(input)),
      )
    );
  }
}

type Compute = QuarterComputing['publish'];

/**
 * Room for this one transaction: distinct people are counted in memory, and protecting the counts takes its time
 * while the connection has nothing to do.
 */
const ROOM = `select set_config('work_mem', '128MB', true),
  set_config('idle_in_transaction_session_timeout', '300s', true)`;

/** Publishes the oldest quarter that waits; false when there is none. */
async function publishNext(db: JobTransaction, compute: Compute): Promise<boolean> {
  await db.query(`select pg_advisory_xact_lock(hashtext('themes'), hashtext($1))`, [
    db.organisationId,
  ]);
  const { zone } = await db.one<{ zone: string }>('select time_zone as zone from organisation');
  const { last } = await db.one<{ last: Quarter | null }>(
    'select max(quarter) as last from theme_snapshot',
  );
  const quarter = last === null ? await firstQuarter(db, zone) : quarterAfter(last);
  if (quarter === null || quarter > latestClosed(db.now, zone)) return false;
  await publish(db, { quarter, zone }, compute);
  return true;
}

const latestClosed = (now: Date, zone: string): Quarter =>
  quarterAfter(quarterOf(localDate(new Date(now.getTime() - GRACE), zone)), -1);

interface Closing {
  readonly quarter: Quarter;
  readonly zone: string;
}

async function publish(
  db: JobTransaction,
  { quarter, zone }: Closing,
  compute: Compute,
): Promise<void> {
  await db.query(ROOM);
  await freezeFacts(db, quarter, zone);
  const units = await readUnits(db, quarter, zone);
  const counts = await readCounts(db, quarter, windowOf(quarter));
  // No figure spans two reporting years, so what other years published is not asked for.
  const year = windowOf(yearEndOf(quarter)).filter((each) => each < quarter);
  const before = await readEarlierCounts(db, year);
  const earlier = await readSnapshots(db, year);
  const snapshot = await compute({
    quarter,
    units: units.map(({ id, kind, parentId, activePractitioners }) => ({
      ...{ id, kind, parentId, activePractitioners },
    })),
    thresholds: await readThresholds(db),
    counts,
    earlier: earlier.map((each): PublishedQuarter => ({
      snapshot: each,
      teamCounts: before.get(each.quarter) ?? [],
    })),
  });
  await keep(db, snapshot, units);
}

async function readSnapshots(
  db: JobTransaction,
  quarters: readonly Quarter[],
): Promise<readonly ThemeSnapshot[]> {
  const rows = await db.query<{ content: string }>(
    'select content from theme_snapshot where quarter = any ($1::text[]) order by quarter',
    [quarters],
  );
  return rows.map(({ content }) => JSON.parse(content) as ThemeSnapshot);
}

async function readThresholds(db: JobTransaction): Promise<DisclosureThresholds> {
  const { raised } = await db.one<{ raised: RaisedThresholds }>(
    'select theme_thresholds as raised from organisation where organisation_id = $1',
    [db.organisationId],
  );
  return { ...DISCLOSURE_THRESHOLDS, ...raised };
}

/** The whole as it was published, with the hash of its bytes, and each unit's part for the page. */
async function keep(
  db: JobTransaction,
  snapshot: ThemeSnapshot,
  units: readonly NamedUnit[],
): Promise<void> {
  const content = JSON.stringify(snapshot);
  await db.query(
    `insert into theme_snapshot (organisation_id, quarter, content, content_hash, published_at)
     values ($1, $2, $3, $4, $5)`,
    [
      db.organisationId,
      snapshot.quarter,
      content,
      createHash('sha256').update(content).digest('hex'),
      db.now,
    ],
  );
  const parts = units.map((unit) => ({
    unit_id: unit.id,
    kind: unit.kind,
    parent_id: unit.parentId,
    name: unit.name,
    may_show: mayShowUnit(unit, snapshot.thresholds),
    figures: JSON.stringify(snapshot.figures.filter(({ unitId }) => unitId === unit.id)),
  }));
  await db.query(
    `insert into theme_unit (organisation_id, quarter, unit_id, kind, parent_id, name, may_show, figures)
     select $1, $2, unit_id, kind, parent_id, name, may_show, figures
     from jsonb_to_recordset($3::jsonb) as r(unit_id uuid, kind text, parent_id uuid, name text, may_show boolean,
       figures text)`,
    [db.organisationId, snapshot.quarter, JSON.stringify(parts)],
  );
}

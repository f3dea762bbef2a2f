import {
  AuthDatabase,
  hashOf,
  newId,
  newSessionToken,
  NotFound,
  PlatformSettings,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { CalendarFeedView, NewCalendarFeed } from '@alongside/contracts';
import type { SessionStatus } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CalendarFeedEntity } from '../entities/calendar-feed.entity';
import { lockKey } from '../lines/lock-line';
import { zoneOf } from '../lines/zone.queries';
import { openSession } from '../sessions/session.queries';
import { calendarText } from './calendar-text';

/** A row without an id is a member without a session: their calendar is there, and empty. */
interface FeedRow {
  readonly time_zone: string;
  readonly id: string | null;
  readonly starts_at: Date;
  readonly length_minutes: number;
  readonly status: SessionStatus;
  readonly version: number;
}

/** The dates of a member for the calendar program that they use. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly auth: AuthDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  mine(): Promise<CalendarFeedView> {
    return this.database.read(async (db) => {
      const row = await db.maybe<{ madeAt: Date }>(
        `select made_at as "madeAt" from calendar_feed where member_id = $1 and revoked_at is null`,
        [db.actor.memberId],
      );
      return { madeAt: row?.madeAt.toISOString() ?? null };
    });
  }

  /** The address that was made before stops working. */
  make(): Promise<NewCalendarFeed> {
    // Nothing keeps the answer of a command that holds a secret: the same key makes another address.
    return this.database.read(async (db) => {
      await lockKey(db, `calendar:${db.actor.memberId}`);
      await revoke(db);
      const secret = newSessionToken();
      const { memberId } = db.actor;
      const feed = { id: newId(), memberId, secretHash: hashOf(secret), madeAt: db.now };
      await db.insert(CalendarFeedEntity, feed);
      const address = new URL(`/api/v1/calendar/${secret}.ics`, this.settings.publicUrl);
      return { madeAt: db.now.toISOString(), address: address.toString() };
    });
  }

  forget(): Promise<void> {
    return this.database.command(revoke);
  }

  /** The dates behind a secret address. Throws NotFound when there is no such address, or no more. */
  async read(secret: string): Promise<string> {
    const rows = await this.auth.query<FeedRow>('select * from context.calendar_of($1)', [
      hashOf(secret),
    ]);
    const [first] = rows;
    if (first === undefined) throw new NotFound();
    const dates = rows.flatMap(({ id, starts_at, length_minutes, ...row }) =>
      id === null ? [] : [{ ...row, id, startsAt: starts_at, lengthMinutes: length_minutes }],
    );
    return calendarText(dates, first.time_zone, this.settings.clock?.() ?? new Date());
  }

  /** One session as a file. */
  session(sessionId: string): Promise<string> {
    return this.database.read(async (db) => {
      const { session } = await openSession(db, sessionId);
      return calendarText([session], await zoneOf(db), db.now);
    });
  }
}

async function revoke(db: TenantTransaction): Promise<void> {
  await db.query(
    'update calendar_feed set revoked_at = $2 where member_id = $1 and revoked_at is null',
    [db.actor.memberId, db.now],
  );
}

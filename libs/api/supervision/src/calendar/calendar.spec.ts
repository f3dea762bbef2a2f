import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CalendarFeedView,
  NewCalendarFeed,
  SessionRow,
  SupervisionLineView,
} from '@alongside/contracts';
import { addMonths } from '@alongside/domain';
import ICAL from 'ical.js';
import { LayOutDates } from '../schedule/lay-out-dates';

/** One event as another program reads it. */
interface Read {
  readonly id: string;
  readonly startsAt: string;
  readonly wall: string;
  readonly minutes: number;
  readonly summary: string;
  readonly status: string;
  readonly sequence: number;
}

/** Reads a calendar with a parser that knows nothing of how it was made. */
function readCalendar(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as string | object[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? '');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    // The moment by the file's own zone, not by what this machine knows of London.
    event.startDate.zone = zone;
    return {
      id: event.uid,
      startsAt: event.startDate.toJSDate().toISOString(),
      wall: event.startDate.toString().slice(0, 16),
      minutes: event.duration.toSeconds() / 60,
      summary: event.summary,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
    };
  });
}

describe('the calendar of a pair', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let supervisee: Caller;
  let supervisor: Caller;
  let now = new Date('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    api = await TestApi.start();
    Object.assign(api.settings, { clock: () => now });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    now = new Date('2026-11-23T09:00:00Z');
    own = await api.organisation();
    [supervisee, supervisor] = [api.as(own.practitioner), api.as(own.supervisor)];
  });

  const pathOf = ({ address }: NewCalendarFeed): string => new URL(address).pathname;
  const subscribe = async (who: Caller): Promise<string> =>
    pathOf((await who.post<NewCalendarFeed>('/me/calendar')).body);
  const fetch = (path: string) => api.signedOut().get<string>(path);
  const setWeekly = (startsOn: string, atTime = '10:00') =>
    supervisor.put<SupervisionLineView>(
      `/supervision/lines/${own.lineId}/schedule`,
      { startsOn, atTime, cadence: 'weekly' },
      { ifMatch: 0 },
    );
  /** What the database holds, in the words of the reader above. */
  const kept = async (): Promise<readonly Read[]> => {
    const { rows } = await api.superuser.query<SessionRow & { starts_at: Date; wall: string }>(
      `select id, starts_at, on_date::text || 'T' || at_time as wall, length_minutes as "lengthMinutes", status, version
       from supervision_session where line_id = $1 order by starts_at, id`,
      [own.lineId],
    );
    return rows.map((row) => ({
      id: `${row.id}@alongside`,
      startsAt: row.starts_at.toISOString(),
      wall: row.wall,
      minutes: row.lengthMinutes,
      summary: 'Supervision',
      status: row.status === 'scheduled' ? 'CONFIRMED' : 'CANCELLED',
      sequence: row.version - 1,
    }));
  };
  const liveThrough = async (months: number): Promise<void> => {
    const begin = now.toISOString().slice(0, 10);
    for (let month = 1; month <= months; month += 1) {
      now = new Date(`${addMonths(begin, month)}T03:00:00Z`);
      await api.app.get(LayOutDates).layOutAll();
    }
  };

  it('reads back equal after a year over both clock changes and every holiday', async () => {
    const { body } = await setWeekly('2026-11-27');
    await supervisee.post(`/supervision/sessions/${body.ahead[1]?.id ?? ''}/moves`, {
      kind: 'moved',
      reason: 'Ill.',
      onDate: '2026-12-07',
      atTime: '16:45',
    });
    await liveThrough(12);
    const read = readCalendar((await fetch(await subscribe(supervisee))).body);
    expect(read).toEqual(await kept());
    expect(read.length).toBeGreaterThan(60);

    const walls = read.filter(({ sequence, wall }) => sequence === 0 && !wall.endsWith('16:45'));
    expect(new Set(walls.map(({ wall }) => wall.slice(11)))).toEqual(new Set(['10:00']));
    const hour = (day: string) =>
      read.find(({ wall }) => wall.startsWith(day))?.startsAt.slice(11, 16);
    expect([hour('2027-03-19'), hour('2027-04-02')]).toEqual(['10:00', '09:00']);
    expect([hour('2027-10-29'), hour('2027-11-05')]).toEqual(['09:00', '10:00']);
    const days = read.map(({ wall }) => wall.slice(0, 10));
    for (const holiday of ['2026-12-25', '2027-01-01', '2027-03-26']) {
      expect(days).not.toContain(holiday);
    }
    expect(days).toEqual(expect.arrayContaining(['2026-12-29', '2027-01-04', '2027-03-30']));
  });

  it('has the leap day of 2028', async () => {
    now = new Date('2027-12-20T09:00:00Z');
    await setWeekly('2027-12-21', '08:30');
    await liveThrough(3);
    const read = readCalendar((await fetch(await subscribe(supervisor))).body);
    expect(read).toEqual(await kept());
    expect(read.map(({ wall }) => wall)).toContain('2028-02-29T08:30');
  });

  it('says nothing but when, and that it is supervision', async () => {
    await api.superuser.query(`update supervision_line set deputy_id = null where id = $1`, [
      own.lineId,
    ]);
    const { body } = await setWeekly('2026-11-27');
    await supervisor.post(`/supervision/sessions/${body.ahead[0]?.id ?? ''}/moves`, {
      kind: 'cancelled',
      reason: 'Amira is ill.',
      onDate: '2026-11-30',
      atTime: '11:00',
    });
    const { headers, body: text } = await fetch(await subscribe(supervisee));
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).not.toMatch(/Amira|Priya|ill|LOCATION|DESCRIPTION|ATTENDEE|ORGANIZER/i);
    expect(text).toContain('STATUS:CANCELLED');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\n/);
    for (const each of text.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
  });

  it('is one file for one session', async () => {
    const { body } = await setWeekly('2026-11-27');
    const first = body.ahead[0];
    const file = await supervisee.get<string>(`/supervision/sessions/${first?.id ?? ''}.ics`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="supervision.ics"');
    expect(readCalendar(file.body)).toEqual((await kept()).slice(0, 1));
  });

  it('has one address at a time, which can be revoked, and which nobody can guess', async () => {
    const first = await subscribe(supervisee);
    expect(first).toMatch(/^\/api\/v1\/calendar\/[\w-]{43}\.ics$/);
    const second = await subscribe(supervisee);
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    const { body } = await supervisee.get<CalendarFeedView>('/me/calendar');
    expect(body).toEqual({ madeAt: now.toISOString() });

    expect((await supervisee.delete('/me/calendar')).status).toBe(204);
    const revoked = await fetch(second);
    const wrong = await fetch(`/api/v1/calendar/${'a'.repeat(43)}.ics`);
    const short = await fetch('/api/v1/calendar/a.ics');
    expect([revoked.status, wrong.status, short.status]).toEqual([404, 404, 404]);
    expect([wrong.body, short.body]).toEqual([revoked.body, revoked.body]);
    const { rows } = await api.superuser.query(
      'select secret_hash from calendar_feed where member_id = $1',
      [own.practitioner.id],
    );
    expect(JSON.stringify(rows)).not.toContain(second.slice(17, 60));
  });

  it('makes one address when two windows ask at once', async () => {
    const both = await Promise.all([subscribe(supervisee), subscribe(supervisee)]);
    const statuses = await Promise.all(both.map(async (path) => (await fetch(path)).status));
    expect(statuses.sort()).toEqual([200, 404]);
  });

  it('ends for the supervisor with the line, and stays the supervisee’s', async () => {
    await setWeekly('2026-11-27');
    const [theirs, mine] = [await subscribe(supervisor), await subscribe(supervisee)];
    await own.endLine(own.lineId);
    expect(readCalendar((await fetch(theirs)).body)).toEqual([]);
    expect(readCalendar((await fetch(mine)).body)).toHaveLength((await kept()).length);
  });
});

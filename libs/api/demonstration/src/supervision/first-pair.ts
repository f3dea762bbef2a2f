import type { RecordView, SessionRow, SupervisionSessionView } from '@alongside/contracts';
import { addDays, localDate } from '@alongside/domain';
import { isWorkingDay } from '@alongside/domain/deciding';
import type { DemonstrationCaller } from '../demonstration-caller';
import type { RiversideCast } from '../organisation/riverside';
import type { Line } from '../organisation/staff';
import { afterDays, WorkingTime } from '../working-time';
import * as words from './first-pair-words';
import { PairStory } from './pair-story';

const WEEKS_APART = 4;
const MINUTE = 60_000;
/** From today to the session that comes next. Unit: days. */
const NEXT_IN = 3;

type ToldSession = words.ToldSession;
type Agenda = SupervisionSessionView;

/** The supervision of the two whom the sign-in page names first: half a year, with everything in it. */
export class FirstPair {
  private readonly story: PairStory;
  private readonly held: SessionRow[] = [];

  constructor(
    private readonly caller: DemonstrationCaller,
    private readonly cast: RiversideCast,
    line: Line,
    private readonly end: Date,
  ) {
    this.story = new PairStory(caller, line);
  }

  /** What they agreed, and their dates from then on. */
  async agree(): Promise<void> {
    const { deputy, manager } = this.cast;
    const people = { deputyId: deputy.id, nextManagerId: manager.id };
    const startsOn = addDays(this.nextOn, -7 * WEEKS_APART * words.FIRST_SESSIONS.length);
    const before = (days: number): Date => this.working(`${addDays(startsOn, -days)}T09:30:00Z`);
    await this.story.agree(before(12), { ...words.FIRST_AGREEMENT, ...people });
    await this.story.plan(before(8), { startsOn, atTime: '14:00' });
  }

  /** Each session as it was prepared and held, and what waits for the next one. */
  async tellSessions(): Promise<void> {
    const since = this.working(
      `${addDays(this.nextOn, -7 * WEEKS_APART * words.FIRST_SESSIONS.length - 3)}T09:30:00Z`,
    );
    const { ahead } = await this.story.read(since);
    let open: Agenda['actions'] = [];
    for (const [index, told] of words.FIRST_SESSIONS.entries()) {
      const planned = ahead[index];
      if (!planned) throw new Error('The first pair has too few dates');
      const session = await this.prepare(planned, told);
      open = await this.hold(session, told, open);
      this.held.push(session);
    }
    const next = ahead[words.FIRST_SESSIONS.length];
    if (!next) throw new Error('The first pair has no date ahead');
    for (const { by, title, kind } of words.NEXT_ITEMS)
      await this.story.bring(by, this.working(afterDays(this.end, -2)), next, {
        title,
        ...(kind && { kind }),
      });
  }

  private async prepare(planned: SessionRow, { moved, items }: ToldSession): Promise<SessionRow> {
    const before = this.at(planned, -2, -180);
    const session = moved
      ? await this.story.move(before, planned, moved.days, moved.reason)
      : planned;
    const { items: there } = await this.story.open(before, session);
    for (const { by, title, kind } of items)
      if (!there.some((item) => item.title === title))
        await this.story.bring(by, before, session, { title, ...(kind && { kind }) });
    return session;
  }

  /** Returns what the two took on in it. */
  private async hold(
    session: SessionRow,
    told: ToldSession,
    open: Agenda['actions'],
  ): Promise<Agenda['actions']> {
    const { items } = await this.story.begin(this.at(session, 0, 2), session);
    for (const action of open) await this.story.done('supervisor', this.at(session, 0, 5), action);
    for (const item of items) {
      const own = told.items.find(({ title }) => title === item.title);
      const note = own?.note ?? (item.title === '' ? told.standing[item.kind] : undefined);
      if (note === undefined) continue;
      await this.story.note(own?.by ?? 'supervisor', this.at(session, 0, 20), item.id, note);
      if (own?.carriedBecause === undefined)
        await this.story.through(this.at(session, 0, 40), item);
      else await this.story.carryOver(this.at(session, 0, 40), item.id, own.carriedBecause);
    }
    for (const { by, what, inDays } of told.takenOn)
      await this.story.takeOn(by, this.at(session, 0, 50), session, {
        what,
        dueOn: addDays(session.onDate, inDays),
      });
    const { actions } = await this.story.end(this.at(session, 0, 58), session);
    return actions.filter(({ isNew, state }) => isNew && state === 'open');
  }

  /** After the cases: a record takes up what was decided in its time. */
  async tellRecords(): Promise<void> {
    for (const [index, session] of this.held.entries()) {
      const record = await this.story.shareRecord(this.at(session, 1), session);
      if (index === 3) await this.disagree(session, record);
      else {
        await this.story.sign(
          'supervisee',
          this.at(session, 3),
          record,
          index === 1 ? { kind: 'with_difference', text: words.DIFFERENCE } : { kind: 'agreed' },
        );
        await this.story.sign('supervisor', this.at(session, 4), record, { kind: 'agreed' });
      }
      if (index === words.FIRST_SESSIONS.length - 1)
        await this.story.addToRecord('supervisor', this.at(session, 6), record, words.ADDENDUM);
    }
  }

  /** Declined, with the next manager's view after ten working days, and signed with a difference. */
  private async disagree(session: SessionRow, record: RecordView): Promise<void> {
    const declined = { kind: 'declined', text: words.DECLINED } as const;
    await this.story.sign('supervisee', this.at(session, 3), record, declined);
    await this.story.sign('supervisor', this.at(session, 4), record, { kind: 'agreed' });
    await this.caller.overnight(this.at(session, 19));
    await this.caller.call(
      this.cast.manager,
      this.at(session, 21),
      'POST',
      `/supervision/records/${record.id}/views`,
      { body: { text: words.MANAGER_VIEW } },
    );
    const settled = { kind: 'with_difference', text: words.AFTER_THE_VIEW } as const;
    await this.story.sign('supervisee', this.at(session, 23), record, settled);
  }

  /** Within the week, on a working day. */
  private get nextOn(): string {
    let day = addDays(localDate(this.end), NEXT_IN);
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** So many minutes after its beginning, some days later, when people are at work. */
  private at({ startsAt }: SessionRow, days: number, minutes = 0): Date {
    return this.working(new Date(afterDays(new Date(startsAt), days).getTime() + minutes * MINUTE));
  }

  private working(moment: Date | string): Date {
    return new WorkingTime(new Date(moment), this.end).now;
  }
}

import type {
  AddAgendaItem,
  AddSession,
  AgreementView,
  RecordView,
  SessionRow,
  SetSchedule,
  SignRecord,
  SupervisionLineView,
  SupervisionSessionView,
  WriteAgreement,
} from '@alongside/contracts';
import { addDays, type PairPart } from '@alongside/domain';
import { isWorkingDay } from '@alongside/domain/deciding';
import * as Y from 'yjs';
import type { DemonstrationCaller } from '../demonstration-caller';
import type { Line } from '../organisation/staff';
import { afterDays } from '../working-time';

type Agenda = SupervisionSessionView;

/** The supervision of one pair, act by act, each at the moment that is told. */
export class PairStory {
  private agreementVersion = 0;

  constructor(
    private readonly caller: DemonstrationCaller,
    private readonly line: Line,
  ) {}

  /** The supervisee writes it, and both sign in the days after. */
  async agree(moment: Date, text: WriteAgreement): Promise<void> {
    const path = `${this.path}/agreement`;
    const options = { body: text, version: this.agreementVersion };
    const { version } = await this.as<AgreementView>('supervisee', moment, 'PUT', path, options);
    for (const [part, days] of [
      ['supervisee', 0],
      ['supervisor', 1],
    ] as const)
      await this.as(part, afterDays(moment, days), 'POST', `${path}/signatures`, {
        body: { version },
      });
    this.agreementVersion = version;
  }

  plan(moment: Date, schedule: SetSchedule): Promise<SupervisionLineView> {
    const options = { body: schedule, version: 0 };
    return this.as('supervisor', moment, 'PUT', `${this.path}/schedule`, options);
  }

  /** A date besides the rhythm. */
  add(moment: Date, session: AddSession): Promise<SessionRow> {
    return this.as('supervisor', moment, 'POST', `${this.path}/sessions`, { body: session });
  }

  read(moment: Date): Promise<SupervisionLineView> {
    return this.as('supervisor', moment, 'GET', this.path);
  }

  /** To the same time, on a working day some days later. Returns the session that takes its place. */
  move(moment: Date, session: SessionRow, days: number, reason: string): Promise<SessionRow> {
    let onDate = addDays(session.onDate, days);
    while (!isWorkingDay(onDate)) onDate = addDays(onDate, 1);
    const body = { kind: 'moved', reason, onDate, atTime: session.atTime };
    return this.as('supervisor', moment, 'POST', `${sessionPath(session)}/moves`, { body });
  }

  /** The session as the supervisor finds it. */
  open(moment: Date, session: SessionRow): Promise<Agenda> {
    return this.as('supervisor', moment, 'GET', sessionPath(session));
  }

  bring(by: PairPart, moment: Date, session: SessionRow, item: AddAgendaItem): Promise<Agenda> {
    return this.as(by, moment, 'POST', `${sessionPath(session)}/agenda-items`, { body: item });
  }

  begin(moment: Date, session: SessionRow): Promise<Agenda> {
    return this.as('supervisor', moment, 'POST', `${sessionPath(session)}/beginning`);
  }

  end(moment: Date, session: SessionRow): Promise<Agenda> {
    return this.as('supervisor', moment, 'POST', `${sessionPath(session)}/ending`);
  }

  note(by: PairPart, moment: Date, itemId: string, text: string): Promise<unknown> {
    const path = `/supervision/agenda-items/${itemId}/note`;
    return this.as(by, moment, 'POST', path, { body: { update: asChange(text) } });
  }

  through(moment: Date, { id, version }: Agenda['items'][number]): Promise<Agenda> {
    const options = { body: { done: true }, version };
    return this.as('supervisor', moment, 'PATCH', `/supervision/agenda-items/${id}`, options);
  }

  carryOver(moment: Date, itemId: string, reason: string): Promise<Agenda> {
    const path = `/supervision/agenda-items/${itemId}/carrying-over`;
    return this.as('supervisor', moment, 'POST', path, { body: { reason } });
  }

  takeOn(
    by: PairPart,
    moment: Date,
    session: SessionRow,
    { what, dueOn }: { readonly what: string; readonly dueOn: string },
  ): Promise<Agenda> {
    const body = { what, dueOn, ownerId: this.line[by].id };
    return this.as(by, moment, 'POST', `${sessionPath(session)}/actions`, { body });
  }

  done(by: PairPart, moment: Date, { id, version }: Agenda['actions'][number]): Promise<Agenda> {
    const options = { body: { to: 'done' }, version };
    return this.as(by, moment, 'PATCH', `/supervision/actions/${id}`, options);
  }

  /** Drafted by the supervisor, and shared for reading back. */
  async shareRecord(moment: Date, session: SessionRow): Promise<RecordView> {
    const path = `${sessionPath(session)}/record`;
    const { id } = await this.as<RecordView>('supervisor', moment, 'POST', path);
    return this.as('supervisor', moment, 'POST', `/supervision/records/${id}/sharing`);
  }

  sign(
    by: PairPart,
    moment: Date,
    { id, version }: RecordView,
    signature: Omit<SignRecord, 'version'>,
  ): Promise<RecordView> {
    const body = { ...signature, version };
    return this.as(by, moment, 'POST', `/supervision/records/${id}/signatures`, { body });
  }

  addToRecord(by: PairPart, moment: Date, { id }: RecordView, text: string): Promise<RecordView> {
    return this.as(by, moment, 'POST', `/supervision/records/${id}/addenda`, { body: { text } });
  }

  private get path(): string {
    return `/supervision/lines/${this.line.id}`;
  }

  private as<T>(
    part: PairPart,
    moment: Date,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    options: { readonly body?: unknown; readonly version?: number } = {},
  ): Promise<T> {
    return this.caller.call<T>(this.line[part], moment, method, path, options);
  }
}

const sessionPath = ({ id }: SessionRow): string => `/supervision/sessions/${id}`;

/** A note as the page of whoever typed it sends it. */
function asChange(text: string): string {
  const document = new Y.Doc();
  document.getText('note').insert(0, text);
  return Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64');
}

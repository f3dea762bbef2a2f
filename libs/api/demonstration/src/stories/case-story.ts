import type {
  AgreeAction,
  CaseView,
  ChangeAction,
  HoldReview,
  Question,
  SecondViewAnswer,
  SignatureKind,
  Weighing,
  WriteDecision,
} from '@alongside/contracts';
import type { CheckId, Perspective, Position } from '@alongside/domain';
import type { DemonstrationCaller } from '../demonstration-caller';
import type { Dice } from '../dice';
import type { Staff } from '../organisation/staff';
import type { WorkingTime } from '../working-time';

type Method = 'POST' | 'PUT' | 'PATCH';

/** Who tells a story, with what chance, and when it happens. */
export interface Telling {
  readonly caller: DemonstrationCaller;
  readonly dice: Dice;
  readonly time: WorkingTime;
  readonly raiser: Staff;
  readonly supervisor: Staff;
}

/**
 * One case, lived through act by act: each act is a request of the one who does it, some minutes after the
 * act before.
 */
export class CaseStory {
  private constructor(
    private readonly telling: Telling,
    /** As it stands after the latest act, seen by whoever did it. */
    public view: CaseView,
  ) {}

  static async begin(
    telling: Telling,
    personId: string | undefined,
    question: Partial<Question>,
  ): Promise<CaseStory> {
    const { caller, raiser, time } = telling;
    const body = { ...(personId === undefined ? {} : { personId }), question };
    const view = await caller.call<CaseView>(raiser, time.now, 'POST', '/cases', { body });
    return new CaseStory(telling, view);
  }

  get raiser(): Staff {
    return this.telling.raiser;
  }
  get supervisor(): Staff {
    return this.telling.supervisor;
  }
  get time(): WorkingTime {
    return this.telling.time;
  }

  async weigh(by: Staff, weighing: Partial<Weighing>): Promise<void> {
    this.pass();
    this.view = await this.request(by, 'PATCH', '/question', { weighing }, this.view.version);
  }

  raise(): Promise<void> {
    return this.act(this.raiser, '/raising');
  }

  say(by: Staff, text: string, perspective: Perspective, answersSeq?: number): Promise<void> {
    const answers = answersSeq === undefined ? {} : { answersSeq };
    return this.act(by, '/entries', { text, perspective, ...answers });
  }

  place(by: Staff, position: Position): Promise<void> {
    return this.act(by, '/positions', { position });
  }

  check(by: Staff, check: CheckId, answer: string | null, reason: string): Promise<void> {
    return this.act(by, '/safety-checks', { check, answer, reason }, 3);
  }

  async askSecondView(by: Staff, of: Staff): Promise<void> {
    await this.act(by, '/second-views', { memberId: of.id });
  }

  /** The viewer answers the one page they were sent; it is not theirs afterwards. */
  async answerSecondView(of: Staff, view: SecondViewAnswer, reasoning: string): Promise<void> {
    const asked = this.view.secondViews.find(({ askedOf }) => askedOf.id === of.id);
    this.pass();
    const { caller, time } = this.telling;
    await caller.call(of, time.now, 'POST', `/second-views/${asked?.id ?? ''}/answer`, {
      body: { view, reasoning },
    });
  }

  decide(decision: WriteDecision): Promise<void> {
    return this.act(this.supervisor, '/decisions', decision);
  }

  share(): Promise<void> {
    return this.act(this.supervisor, `/decisions/${this.decision.id}/sharing`);
  }

  sign(by: Staff, kind: SignatureKind = 'signed', text: string | null = null): Promise<void> {
    const { id, version } = this.decision;
    return this.act(by, `/decisions/${id}/signatures`, { kind, text, version });
  }

  addToDecision(by: Staff, text: string): Promise<void> {
    return this.act(by, `/decisions/${this.decision.id}/addenda`, { text });
  }

  async placeInRecord(by: Staff, reference: string): Promise<void> {
    this.pass();
    const path = `/decisions/${this.decision.id}/record-placement`;
    this.view = await this.request(by, 'PUT', path, { reference });
  }

  agree(by: Staff, action: AgreeAction): Promise<void> {
    return this.act(by, '/actions', action);
  }

  async change(by: Staff, place: number, change: ChangeAction): Promise<void> {
    const action = this.view.actions[place];
    if (!action) throw new Error(`The case has no action ${place}`);
    this.pass();
    // An action's answer is either the action or the case; the case is read from the next act.
    const path = `/actions/${action.id}`;
    const view = await this.request<Partial<CaseView>>(by, 'PATCH', path, change, action.version);
    if (view.actions) this.view = { ...this.view, ...view };
  }

  reportStop(by: Staff, stopCondition: string, whatHappened: string): Promise<void> {
    return this.act(by, '/pauses', { stopCondition, whatHappened });
  }

  review(by: Staff, review: HoldReview): Promise<void> {
    return this.act(by, '/reviews', review);
  }

  close(reason: string): Promise<void> {
    return this.act(this.supervisor, '/closure', { reason });
  }

  withdraw(reason: string): Promise<void> {
    return this.act(this.raiser, '/withdrawal', { reason });
  }

  escalate(by: Staff, reason: string): Promise<void> {
    return this.act(by, '/escalation', { reason });
  }

  /** Somebody has read everything so far. */
  async read(by: Staff): Promise<void> {
    const seq = Math.max(0, ...this.view.timeline.items.map((item) => item.seq));
    await this.request(by, 'PUT', '/read-mark', { seq });
  }

  /** Number of the latest entry by somebody else, to answer it. */
  lastEntryNotBy(member: Staff): number | undefined {
    return this.view.timeline.items.findLast(({ entry, by }) => entry && by?.id !== member.id)?.seq;
  }

  private get decision(): CaseView['decisions'][number] {
    const decision = this.view.decisions.at(-1);
    if (!decision) throw new Error('The case has no decision');
    return decision;
  }

  private pass(upTo = 40): void {
    this.time.pass(this.telling.dice.whole(1, upTo));
  }

  private async act(by: Staff, path: string, body: unknown = {}, upTo?: number): Promise<void> {
    this.pass(upTo);
    this.view = await this.request<CaseView>(by, 'POST', path, body);
  }

  private request<T>(
    by: Staff,
    method: Method,
    path: string,
    body: unknown,
    version?: number,
  ): Promise<T> {
    const { caller, time } = this.telling;
    const options = version === undefined ? { body } : { body, version };
    return caller.call<T>(by, time.now, method, `/cases/${this.view.id}${path}`, options);
  }
}

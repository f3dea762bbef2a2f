import { refuseIf, type TenantTransaction } from '@alongside/api-platform';
import type { CaseView, EventFacts, EventKind } from '@alongside/contracts';
import { type Act, canMove, refusalsToAct, type Stage } from '@alongside/domain';
import { lockCase, readWhole, viewCase } from './case.queries';
import { toClosedView } from './case.view';
import type { CaseRecord } from './case.record';
import { refreshAccess } from './case.access';
import { CaseEntity } from './entities/case.entity';
import { CaseReasonEntity } from './entities/case-reason.entity';
import { EventEntity } from './entities/event.entity';

type Columns = Partial<Omit<CaseEntity, 'organisationId' | 'id' | 'version' | 'lastSeq'>>;

const ENDED: readonly Stage[] = ['closed', 'withdrawn'];

/** Whether the member still reads the case after their own change. */
function keepsPart({ my_part, sealed, stage, supervisor_implicated }: CaseRecord): boolean {
  switch (my_part) {
    case 'raiser':
      return true;
    case 'supervisor':
      return !sealed && !supervisor_implicated;
    case 'safeguarding_lead':
      return sealed || stage === 'escalated';
    case 'second_viewer':
      return false;
  }
}

/**
 * One change of one case: locked, judged by the rules, written with its events, and told to the open pages.
 * Nothing of a case changes except through here.
 */
export class CaseChange {
  private columns: Columns = {};
  private lastSeq: number;

  constructor(
    readonly db: TenantTransaction,
    /** The case as it was when the change began. */
    readonly record: CaseRecord,
  ) {
    this.lastSeq = record.last_seq;
  }

  /** Throws NotFound when the case is not there for the member. */
  static async begin(db: TenantTransaction, caseId: string): Promise<CaseChange> {
    return new CaseChange(db, await lockCase(db, caseId));
  }

  /** As {@link begin}; throws Refused when the state machine does not let this part do `act` now. */
  static async of(db: TenantTransaction, caseId: string, act: Act): Promise<CaseChange> {
    const change = await CaseChange.begin(db, caseId);
    change.demand(act);
    return change;
  }

  /** Throws Refused when the state machine does not let this part do `act` now. */
  demand(act: Act): void {
    refuseIf(refusalsToAct(act, this.record, this.record.my_part));
  }

  /** The supervisor's first act opens the discussion. */
  openDiscussion(): void {
    const { stage, my_part } = this.record;
    if (stage === 'raised' && my_part === 'supervisor' && this.columns.stage === undefined)
      this.move('discussing');
  }

  /** Where the case stands with what was set so far. */
  get stage(): Stage {
    return this.columns.stage ?? this.record.stage;
  }

  get now(): Date {
    return this.db.now;
  }

  set(columns: Columns): void {
    this.columns = { ...this.columns, ...columns };
  }

  /** Moves the case to another stage. A move that is not in the table is a fault of ours. */
  move(stage: Stage): void {
    const from = this.stage;
    if (from !== stage && !canMove(from, stage)) throw new Error(`No way from ${from} to ${stage}`);
    this.set({ stage, ...(ENDED.includes(stage) ? { closedAt: this.now } : {}) });
  }

  /** Appends one thing that happened; returns its number. Facts are ids, codes and dates: never content. */
  async happened(kind: EventKind, facts: EventFacts = {}): Promise<number> {
    this.lastSeq += 1;
    await this.db.insert(EventEntity, {
      caseId: this.record.id,
      seq: this.lastSeq,
      kind,
      actorId: this.db.actor.memberId,
      part: this.record.my_part,
      facts,
      happenedAt: this.now,
    });
    return this.lastSeq;
  }

  /** As {@link happened}, with the reason somebody gave. */
  async happenedBecause(kind: EventKind, reason: string, facts: EventFacts = {}): Promise<number> {
    const seq = await this.happened(kind, facts);
    await this.db.insert(CaseReasonEntity, { caseId: this.record.id, seq, reason });
    return seq;
  }

  /**
   * Writes what was set, brings every inbox up to date, and answers with the case as it is now: whole for
   * whoever keeps their part, empty for whoever lost it by this very change.
   */
  async finish(): Promise<CaseView> {
    await this.save();
    const whole = await readWhole(this.db, this.record);
    await refreshAccess(this.db, whole);
    const mine = { ...whole, my_part: this.record.my_part, read_up_to: this.record.read_up_to };
    return keepsPart(mine) ? viewCase(this.db, mine) : toClosedView(mine);
  }

  private async save(): Promise<void> {
    const seen = this.record.my_part === 'supervisor' && !this.record.supervisor_spoke;
    await this.db.update(
      CaseEntity,
      { id: this.record.id },
      {
        ...this.columns,
        ...(seen ? { supervisorSpoke: true } : {}),
        version: this.record.version + 1,
        lastSeq: this.lastSeq,
        lastActivityAt: this.now,
      },
    );
  }
}

import {
  newId,
  NotFound,
  refuseIf,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type {
  AddAddendum,
  CaseView,
  EditEntry,
  MarkRead,
  PostEntry,
  TimelinePage,
} from '@alongside/contracts';
import {
  refusalsToAddEntryAddendum,
  refusalsToEditEntry,
  refusalsToPostEntry,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { readCase } from '../case.queries';
import type { CaseRecord } from '../case.record';
import { EntryAddendumEntity } from '../entities/entry-addendum.entity';
import { EntryEditEntity } from '../entities/entry-edit.entity';
import { EntryEntity } from '../entities/entry.entity';
import { readTimeline } from './timeline.queries';

interface EntryRow {
  readonly author_id: string;
  readonly posted_at: Date;
  readonly answered: boolean;
}

/** What is said in a case. An entry is written once; edits and addenda are rows of their own. */
@Injectable()
export class DiscussionService {
  constructor(private readonly database: TenantDatabase) {}

  timeline(caseId: string, before: number | null): Promise<TimelinePage> {
    return this.database.read(async (db) => readTimeline(db, await readCase(db, caseId), before));
  }

  post(caseId: string, body: PostEntry): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'post_entry');
      const { record } = change;
      refuseIf(refusalsToPostEntry(body, inTheRecord(record)));
      const answersSeq = body.answersSeq ?? null;
      if (answersSeq !== null) await readEntry(db, caseId, answersSeq);
      const seq = await change.happened('entry_posted', { answersSeq });
      await db.insert(EntryEntity, {
        caseId,
        seq,
        authorId: db.actor.memberId,
        text: body.text,
        perspective: body.perspective,
        answersSeq,
        mentions: [...(body.mentions ?? [])],
        postedAt: db.now,
      });
      change.openDiscussion();
      return change.finish();
    });
  }

  edit(caseId: string, seq: number, { text }: EditEntry): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'edit_entry');
      const entry = await readEntry(db, caseId, seq);
      const mine = {
        authorId: entry.author_id,
        postedAt: entry.posted_at,
        answered: entry.answered,
      };
      refuseIf(refusalsToEditEntry(mine, { memberId: db.actor.memberId, text }, db.now));
      await db.insert(EntryEditEntity, { id: newId(), caseId, seq, text, editedAt: db.now });
      return change.finish();
    });
  }

  add(caseId: string, seq: number, { text }: AddAddendum): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'add_entry_addendum');
      const entry = await readEntry(db, caseId, seq);
      const { memberId } = db.actor;
      refuseIf(refusalsToAddEntryAddendum({ authorId: entry.author_id }, { memberId, text }));
      await db.insert(EntryAddendumEntity, {
        id: newId(),
        caseId,
        seq,
        authorId: memberId,
        text,
        addedAt: db.now,
      });
      await change.happened('addendum_added', { seq });
      return change.finish();
    });
  }

  /** Remembers how far the member has read; a mark never goes back. */
  markRead(caseId: string, { seq }: MarkRead): Promise<void> {
    return this.database.read(async (db) => {
      const record = await readCase(db, caseId);
      await db.query(
        `update case_access set last_read_seq = greatest(last_read_seq, least($3::integer, $4::integer))
         where case_id = $1 and member_id = $2`,
        [caseId, db.actor.memberId, seq, record.last_seq],
      );
    });
  }
}

const inTheRecord = (record: CaseRecord): readonly string[] =>
  [
    record.raised_by_id,
    record.supervisor_id,
    record.urgency === 'today' ? record.deputy_id : null,
  ].filter((id) => id !== null);

async function readEntry(db: TenantTransaction, caseId: string, seq: number): Promise<EntryRow> {
  const entry = await db.maybe<EntryRow>(
    `select n.author_id, n.posted_at, exists (
       select from entry r where r.organisation_id = n.organisation_id and r.case_id = n.case_id
         and r.answers_seq = n.seq) as answered
     from entry n where n.case_id = $1::uuid and n.seq = $2::integer`,
    [caseId, seq],
  );
  if (entry === undefined) throw new NotFound();
  return entry;
}

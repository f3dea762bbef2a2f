import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Sending } from '@alongside/web-platform';
import {
  type Crumb,
  DateText,
  ErrorSummary,
  exactly,
  Loading,
  PageHeader,
  ProblemNote,
  Tag,
} from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordAddenda } from './record-addenda';
import { RecordBeside } from './record-beside';
import { RecordChoices } from './record-choices';
import { RecordChoosing } from './record-choosing';
import { RecordReading } from './record-reading';
import { RecordCopy } from './record-copy';
import { maySign, recordTurn } from './record-turn';
import { RecordsClient } from './records.client';
import { RECORD_STATE_TEXT, RECORD_STATE_TONE } from './records.text';
import { SignOff } from './sign-off';
import { SignRecord } from './sign-record';

/** The record of one session: drafted, read back, signed, and added to. The next manager reads it here too. */
@Component({
  selector: 'al-record-page',
  imports: [
    DateText,
    ErrorSummary,
    Loading,
    PageHeader,
    ProblemNote,
    RecordBeside,
    RecordChoices,
    RecordReading,
    RecordAddenda,
    RecordCopy,
    RouterLink,
    SignOff,
    SignRecord,
    Tag,
  ],
  providers: [OpenRecord, RecordChoosing],
  templateUrl: './record-page.html',
  styleUrl: './record-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordPage {
  private readonly client = inject(RecordsClient);
  protected readonly open = inject(OpenRecord);

  /** From the address: one of the two. */
  readonly sessionId = input<string>();
  readonly recordId = input<string>();

  protected readonly drafting = new Sending();
  protected readonly title = computed(() => `Record of ${dayOf(this.open.record().text.heldOn)}`);
  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    const { readAs, lineId, text } = this.open.record();
    const home = { label: 'Supervision', link: '/supervision' };
    if (readAs === 'manager') return [home];
    const names = `${text.supervisee.name.split(' ')[0]} and ${text.supervisor.name.split(' ')[0]}`;
    return [home, { label: names, link: ['/supervision', lineId] }];
  });
  protected readonly state = computed(() => RECORD_STATE_TEXT[this.open.record().state]);
  protected readonly tone = computed(() => RECORD_STATE_TONE[this.open.record().state]);
  protected readonly turn = computed(() => recordTurn(this.open.record()));
  protected readonly maySign = computed(() => maySign(this.open.record()));
  protected readonly mayChoose = computed(
    () => this.open.record().draft !== null && this.open.record().isCurrent,
  );

  constructor() {
    this.open.follow(() => ({ sessionId: this.sessionId(), recordId: this.recordId() }));
  }

  protected draft(sessionId: string): void {
    this.drafting.send(
      () => this.client.draft(sessionId),
      () => {
        this.open.reload();
      },
    );
  }
}

/** "Thursday 26 November 2026". */
const dayOf = (date: string): string =>
  exactly(Date.parse(`${date}T12:00:00Z`), 'UTC').split(',')[0] ?? date;

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { EntryView, TimelineItem } from '@alongside/contracts';
import { CASE_LIMITS } from '@alongside/contracts';
import { refusalsToAddEntryAddendum, refusalsToEditEntry } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateText,
  ErrorSummary,
  MentionText,
  NamesQuestion,
  TextArea,
} from '@alongside/web-ui';
import { REFUSAL_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';
import { firstNameOf, may } from '../../situation/situation';
import { goTo } from '../go-to';
import { ThreadState } from './thread-state';

/** What somebody said: the text, what was added later, and what its author or a reader can do with it. */
@Component({
  selector: 'al-said',
  imports: [AskAboutNames, DateText, ErrorSummary, MentionText, TextArea],
  templateUrl: './said.html',
  styleUrl: './said.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Said {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);
  private readonly thread = inject(ThreadState);

  readonly item = input.required<TimelineItem>();
  readonly answer = output();

  protected readonly entry = computed<EntryView>(() => this.item().entry ?? NOTHING);
  protected readonly names = computed(() => this.entry().mentions.map(({ name }) => name));
  /** What it answers, as a first name and the way there. */
  protected readonly answered = computed(() => {
    const asked = this.thread.entry(this.entry().answersSeq);
    return asked?.by ? { id: `entry-${asked.seq}`, name: firstNameOf(asked.by.name) } : null;
  });
  protected readonly isMine = computed(() => this.item().by?.id === this.open.me());
  protected readonly mayAnswer = computed(
    () => !this.isMine() && may(this.open.subject(), 'post_entry'),
  );
  protected readonly mayEdit = computed(
    () => this.isMine() && may(this.open.subject(), 'edit_entry') && this.inTime(),
  );
  protected readonly mayAdd = computed(
    () => this.isMine() && !this.inTime() && may(this.open.subject(), 'add_entry_addendum'),
  );

  protected readonly writing = signal<'edit' | 'addendum' | null>(null);
  protected readonly text = signal('');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limits = CASE_LIMITS;
  protected readonly goTo = goTo;

  protected write(what: 'edit' | 'addendum'): void {
    this.sending.errors.set([]);
    this.text.set(what === 'edit' ? this.entry().text : '');
    this.sending.names.letStandIn(this.text());
    this.writing.set(what);
    setTimeout(() => document.getElementById(this.fieldId())?.focus());
  }

  protected readonly fieldId = computed(() => `said-${this.item().seq}`);

  protected save(): void {
    const [caseId, seq, body] = [this.open.subject().id, this.item().seq, { text: this.text() }];
    const isEdit = this.writing() === 'edit';
    this.sending.send(
      () =>
        isEdit ? this.cases.editEntry(caseId, seq, body) : this.cases.addToEntry(caseId, seq, body),
      (subject) => {
        this.open.take(subject);
        this.writing.set(null);
        goTo(`entry-${seq}`);
      },
      this.missing(isEdit),
    );
  }

  private missing(isEdit: boolean) {
    const change = { memberId: this.open.me(), text: this.text() };
    const refusals = isEdit
      ? refusalsToEditEntry(this.editable(), change, this.now())
      : refusalsToAddEntryAddendum(this.editable(), change);
    return refusals.map((refusal) => ({ fieldId: this.fieldId(), message: REFUSAL_TEXT[refusal] }));
  }

  private inTime(): boolean {
    const unchanged = { memberId: this.open.me(), text: this.entry().text };
    return refusalsToEditEntry(this.editable(), unchanged, this.now()).length === 0;
  }

  private editable() {
    return {
      postedAt: this.item().at,
      answered: this.entry().answered,
      authorId: this.item().by?.id ?? '',
    };
  }

  private now(): string {
    return new Date(this.open.now()).toISOString();
  }
}

const NOTHING: EntryView = {
  text: '',
  perspective: 'practitioner',
  answersSeq: null,
  mentions: [],
  editedAt: null,
  answered: false,
  addenda: [],
};

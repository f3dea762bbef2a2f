import { computed, inject, Injectable, signal } from '@angular/core';
import type { CaseView, ChangeQuestion, Question } from '@alongside/contracts';
import { autosave } from '@alongside/web-platform';
import { firstValueFrom } from 'rxjs';
import { CasesClient } from '../cases.client';
import { type Difference, differences } from './differences';
import { EMPTY_QUESTION, withMatchingSubtype } from './raise-steps';

/**
 * The question while it is being written: what the account holds, what was typed since, and how it
 * stands with saving. The case begins with the first save. Provided by the page that writes.
 */
@Injectable()
export class QuestionDraft {
  private readonly cases = inject(CasesClient);

  private readonly kept = signal<CaseView | null>(null);
  private readonly unsaved = signal<ChangeQuestion>({});
  /** What is answered beforehand: it begins with the case, and begins none by itself. */
  private readonly preset = signal<Partial<Question>>({});
  private readonly saver = autosave<ChangeQuestion>({
    save: (sent) => this.send(sent),
    conflict: (current) => {
      this.meet(current);
    },
  });

  /** For `al-saved-status`. */
  readonly state = this.saver.state;
  /** What was changed here and elsewhere at once; empty when there is nothing to settle. */
  readonly conflict = signal<readonly Difference[]>([]);
  readonly caseId = computed(() => this.kept()?.id ?? null);
  readonly person = computed(() => this.kept()?.person ?? null);
  readonly question = computed<Question>(() => ({
    ...(this.kept()?.question ?? { ...EMPTY_QUESTION, ...this.preset() }),
    ...this.unsaved().question,
  }));

  /** Goes on with a draft that the account holds. */
  open(subject: CaseView): void {
    this.saver.forget();
    this.unsaved.set({});
    this.kept.set(subject);
  }

  /** Starts with a blank page, some of it perhaps answered beforehand. */
  startAnew(preset: Partial<Question>): void {
    this.saver.forget();
    this.unsaved.set({});
    this.kept.set(null);
    this.preset.set(preset);
  }

  /** Takes a change in; it is saved after a pause. */
  change(change: Partial<Question>): void {
    const fitting = withMatchingSubtype(change, this.question());
    this.keep({ ...this.unsaved(), question: { ...this.unsaved().question, ...fitting } });
  }

  /** Says whom it is about. */
  choosePerson(personId: string): void {
    if (personId !== this.person()?.id) this.keep({ ...this.unsaved(), personId });
  }

  /** Says that it is about nobody chosen before: the case begins with a new label. */
  forgetPerson(): void {
    const { personId, ...rest } = this.unsaved();
    if (personId !== undefined) this.keep(rest);
  }

  /** Saves what is not saved yet. Answers whether everything is safe. */
  async save(): Promise<boolean> {
    await this.saver.flush();
    return !this.saver.hasUnsaved();
  }

  /** Ends a conflict with the texts that were chosen. */
  settle(texts: Partial<Question>): Promise<void> {
    this.conflict.set([]);
    this.unsaved.update((all) => ({ ...all, question: { ...all.question, ...texts } }));
    return this.saver.resolve(this.unsaved());
  }

  /** Who is chosen begins no draft by itself; what is written does. */
  private keep(unsaved: ChangeQuestion): void {
    this.unsaved.set(unsaved);
    if (this.kept() || unsaved.question) this.saver.change(unsaved);
  }

  private async send(sent: ChangeQuestion): Promise<void> {
    const kept = this.kept();
    const begun = { ...sent, question: { ...this.preset(), ...sent.question } };
    const saved = await firstValueFrom(
      kept ? this.cases.keepQuestion(kept.id, kept.version, sent) : this.cases.beginCase(begun),
    );
    this.kept.set(saved);
    this.unsaved.set(typedSince(sent, this.unsaved()));
  }

  /** Somebody, most likely the same person in another window, was faster. */
  private meet(current: unknown): void {
    const before = this.kept();
    if (!before || !isCase(current)) return;
    const found = differences(this.unsaved().question ?? {}, before.question, current.question);
    this.kept.set(current);
    this.conflict.set(found);
    if (found.length === 0) void this.saver.resolve(this.unsaved());
  }
}

/** What has been typed over since it was sent. */
function typedSince(sent: ChangeQuestion, now: ChangeQuestion): ChangeQuestion {
  const question = Object.fromEntries(
    Object.entries(now.question ?? {}).filter(
      ([field, value]) => value !== sent.question?.[field as keyof Question],
    ),
  );
  const personId = now.personId === sent.personId ? undefined : now.personId;
  return {
    ...(personId === undefined ? {} : { personId }),
    ...(Object.keys(question).length > 0 ? { question } : {}),
  };
}

const isCase = (current: unknown): current is CaseView =>
  typeof current === 'object' && current !== null && 'question' in current;

import { HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { CaseView, ChangeQuestion, Question } from '@alongside/contracts';
import type { SavedState } from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { CasesClient } from '../cases.client';
import { problemOf } from '../failure';
import { differences, type Difference } from './differences';
import { EMPTY_QUESTION, withMatchingSubtype } from './raise-steps';

/** After this pause in writing, in milliseconds, what was written is saved. */
const PAUSE = 800;
const TRY_AGAIN_AFTER = 5000;

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
  readonly state = signal<SavedState>('idle');
  /** What was changed here and elsewhere at once; empty when there is nothing to settle. */
  readonly conflict = signal<readonly Difference[]>([]);

  readonly caseId = computed(() => this.kept()?.id ?? null);
  readonly person = computed(() => this.kept()?.person ?? null);
  readonly question = computed<Question>(() => ({
    ...(this.kept()?.question ?? { ...EMPTY_QUESTION, ...this.preset() }),
    ...this.unsaved().question,
  }));
  readonly isSaved = computed(() => Object.keys(this.unsaved()).length === 0);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  /** Goes on with a draft that the account holds. */
  open(subject: CaseView): void {
    this.kept.set(subject);
    this.unsaved.set({});
    this.state.set('idle');
  }

  /** Starts with a blank page, some of it perhaps answered beforehand. */
  startAnew(preset: Partial<Question>): void {
    clearTimeout(this.timer);
    this.kept.set(null);
    this.unsaved.set({});
    this.preset.set(preset);
    this.state.set('idle');
  }

  /** Takes a change in; it is saved after a pause. */
  change(change: Partial<Question>): void {
    const fitting = withMatchingSubtype(change, this.question());
    this.unsaved.update((all) => ({ ...all, question: { ...all.question, ...fitting } }));
    this.state.set('waiting');
    this.saveAfter(PAUSE);
  }

  /** Says whom it is about. */
  choosePerson(personId: string): void {
    if (personId === this.person()?.id) return;
    this.unsaved.update((all) => ({ ...all, personId }));
    this.state.set('waiting');
    this.saveAfter(PAUSE);
  }

  /** Saves what is not saved yet. Answers whether everything is safe. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.isSaved()) return true;
    this.running = this.send().finally(() => (this.running = null));
    return this.running;
  }

  /** Ends a conflict with the texts that were chosen. */
  settle(texts: Partial<Question>): Promise<boolean> {
    this.conflict.set([]);
    this.change(texts);
    return this.save();
  }

  private async send(): Promise<boolean> {
    const sent = this.unsaved();
    const kept = this.kept();
    this.state.set('saving');
    try {
      const saved = await firstValueFrom(
        kept
          ? this.cases.changeQuestion(kept.id, kept.version, sent)
          : this.cases.beginCase({ ...sent, question: { ...this.preset(), ...sent.question } }),
      );
      this.kept.set(saved);
      this.forget(sent);
      this.state.set(this.isSaved() ? 'saved' : 'waiting');
      if (!this.isSaved()) this.saveAfter(PAUSE);
      return this.isSaved();
    } catch (error) {
      return this.recover(error, kept);
    }
  }

  /** Drops from what is unsaved all that has not been typed over since it was sent. */
  private forget(sent: ChangeQuestion): void {
    this.unsaved.update((now) => {
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
    });
  }

  private recover(error: unknown, before: CaseView | null): Promise<boolean> {
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    const current = status === 412 ? currentOf(error) : null;
    if (current && before) return this.meet(before, current);
    this.state.set(status === 0 ? 'offline' : 'failed');
    if (status === 0 || status >= 500) this.saveAfter(TRY_AGAIN_AFTER);
    return Promise.resolve(false);
  }

  /** Somebody, most likely the same person in another window, was faster. */
  private meet(before: CaseView, current: CaseView): Promise<boolean> {
    const found = differences(this.unsaved().question ?? {}, before.question, current.question);
    this.kept.set(current);
    if (found.length === 0) return this.send();
    this.conflict.set(found);
    this.state.set('conflict');
    return Promise.resolve(false);
  }

  private saveAfter(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }
}

/** The case as it stands, which a 412 carries. */
const currentOf = (error: unknown): CaseView | null =>
  (problemOf(error)?.current as CaseView | undefined) ?? null;

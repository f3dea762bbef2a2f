import { Location } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { hardLinesOf, URGENCIES } from '@alongside/domain';
import { failureLines, messageFor, UnsavedChanges } from '@alongside/web-platform';
import {
  ConflictView,
  ErrorSummary,
  Icon,
  Loading,
  OptionCards,
  ProblemNote,
  SavedStatus,
  type SummaryError,
} from '@alongside/web-ui';
import { URGENCY_TEXT } from '../casework.text';
import { CasesClient } from '../cases.client';
import { focusHeadingWhen } from './focus-heading';
import { HelpLines } from '../lists/help-lines';
import { MyWorkClient } from '../my-work.client';
import { choicesOf } from '../forms/choices';
import { Identifiers } from './identifiers';
import { IdentifierQuestion } from './identifier-question';
import { QuestionDraft } from './question-draft';
import { RaiseAct } from './raise-act';
import { RaiseCheck } from './raise-check';
import { RaiseMore } from './raise-more';
import { NEW_PERSON, RaiseStart, type WhoChoice } from './raise-start';
import {
  isRaisePage,
  missingOn,
  OPTIONAL_PAGES,
  pageAfter,
  pageBefore,
  placeOf,
  type RaisePageName,
  type Written,
} from './raise-steps';
import { ShareQuestion } from './share-question';
import { WhoSeesThis } from './who-sees-this';

/** Asking a boundary question, one thing on each page. It saves itself, and can be left at any time. */
@Component({
  selector: 'al-raise-page',
  imports: [
    ConflictView,
    ErrorSummary,
    HelpLines,
    Icon,
    IdentifierQuestion,
    Loading,
    OptionCards,
    ProblemNote,
    RaiseAct,
    RaiseCheck,
    RaiseMore,
    RaiseStart,
    RouterLink,
    SavedStatus,
    ShareQuestion,
    WhoSeesThis,
  ],
  providers: [QuestionDraft, Identifiers],
  templateUrl: './raise-page.html',
  styleUrl: './raise-page.css',
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RaisePage {
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly work = inject(MyWorkClient);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly draft = inject(QuestionDraft);
  private readonly identifiers = inject(Identifiers);

  /** From the address. */
  readonly caseId = input<string>();
  readonly page = input<string>();
  readonly back = input<string>();
  readonly urgency = input<string>();

  protected readonly loaded = inject(CasesClient).case(() => this.toLoad());
  protected readonly persons = this.work.persons();
  private readonly supervision = this.work.supervision();

  protected readonly current = computed<RaisePageName>(() => {
    const name = this.page();
    return isRaisePage(name) ? name : 'start';
  });
  protected readonly returnsToCheck = computed(() => this.back() === 'check');
  /** Whether it was begun with "I need an answer today", which leaves one page out. */
  protected readonly beganToday = computed(() => this.urgency() === 'today');
  protected readonly who = linkedSignal<string | null, WhoChoice | null>({
    source: () => this.draft.person()?.id ?? null,
    computation: (personId, previous) => previous?.value ?? (this.caseId() ? personId : null),
  });
  protected readonly written = computed<Written>(() => ({
    question: this.draft.question(),
    personChosen: this.who() !== null,
  }));

  /** What is wrong on this page, once it was sent; another page begins without. */
  protected readonly errors = linkedSignal<RaisePageName, readonly SummaryError[]>({
    source: this.current,
    computation: () => [],
  });
  /** Whether the reader wants to go on, so that a question about names has to be answered first. */
  protected readonly asking = linkedSignal<RaisePageName, boolean>({
    source: this.current,
    computation: () => false,
  });

  private readonly line = computed(() =>
    this.supervision.hasValue() ? this.supervision.value() : null,
  );
  protected readonly supervisor = computed(() => this.line()?.supervisor?.name ?? null);
  protected readonly deputy = computed(() =>
    this.draft.question().urgency === 'today' ? (this.line()?.deputy?.name ?? null) : null,
  );
  protected readonly hasNoSupervisor = computed(() => this.line()?.supervisor === null);
  protected readonly seals = computed(() =>
    hardLinesOf(this.draft.question().subtype).includes('seal'),
  );
  protected readonly place = computed(() => placeOf(this.current(), this.beganToday()));
  protected readonly before = computed(() => pageBefore(this.current(), this.returnsToCheck()));
  protected readonly optionalPage = computed(
    () => OPTIONAL_PAGES.find((page) => page === this.current()) ?? null,
  );
  /** The labels to choose from; the one chosen is always among them. */
  protected readonly personList = computed(() => {
    const used = this.persons.hasValue() ? this.persons.value().items : [];
    const mine = this.draft.person();
    const isMissing = mine && mine.id === this.who() && !used.some(({ id }) => id === mine.id);
    return isMissing ? [mine, ...used] : used;
  });

  protected readonly urgencies = choicesOf(URGENCIES, URGENCY_TEXT);
  protected readonly messageFor = messageFor;

  constructor() {
    effect(() => {
      this.followAddress(this.caseId());
    });
    effect(() => {
      if (this.loaded.hasValue()) this.open();
    });
    effect(() => {
      this.nameAddress(this.draft.caseId());
    });
    focusHeadingWhen(this.current);
  }

  protected choosePerson(who: WhoChoice): void {
    this.who.set(who);
    if (who === NEW_PERSON) this.chooseSomebodyNew();
    else this.draft.choosePerson(who);
  }

  /** The page is finished: says what is missing, asks about names, saves, and goes on. */
  protected async goOn(): Promise<void> {
    this.errors.set(missingOn(this.current(), this.written()));
    if (this.errors().length > 0) return;
    this.asking.set(true);
    if (this.identifiers.on(this.current(), this.draft.question()).found.length > 0) return;
    await this.draft.save();
    this.show(pageAfter(this.current(), this.written(), this.returnsToCheck()));
  }

  protected async keepForLater(): Promise<void> {
    if (await this.draft.save()) await this.router.navigate(['/']);
  }

  protected async done(caseId: string): Promise<void> {
    await this.router.navigate(['/questions', caseId], { replaceUrl: true });
  }

  /** Saves, and asks before what could not be saved would be lost. */
  async mayLeave(): Promise<boolean> {
    await this.draft.save();
    return this.unsaved.mayLeave();
  }

  /** A draft that began without anybody has its own new label; one about somebody gets another. */
  private chooseSomebodyNew(): void {
    this.draft.forgetPerson();
    const used = this.persons.hasValue() ? this.persons.value().items : [];
    if (!used.some(({ id }) => id === this.draft.person()?.id)) return;
    this.work.makePerson().subscribe({
      next: ({ id }) => {
        if (this.who() === NEW_PERSON) this.draft.choosePerson(id);
      },
      error: (error: unknown) => {
        this.who.set(this.draft.person()?.id ?? null);
        this.errors.set(failureLines(error));
      },
    });
  }

  protected show(page: RaisePageName, back: 'check' | null = null): void {
    const id = this.draft.caseId();
    void this.router.navigate(id ? ['/questions', id, 'raise'] : ['/questions/new'], {
      queryParams: { page, back, urgency: this.beganToday() ? 'today' : null },
    });
  }

  /** The draft to fetch: none when it is the one that is being written. */
  private toLoad(): string | undefined {
    const id = this.caseId();
    return id === this.draft.caseId() ? undefined : id;
  }

  /** `questions/new` once more begins another question. */
  private followAddress(caseId: string | undefined): void {
    untracked(() => {
      if (caseId !== undefined) return;
      this.draft.startAnew(this.beganToday() ? { urgency: 'today' } : {});
      this.who.set(null);
    });
  }

  private open(): void {
    const subject = this.loaded.value();
    untracked(() => {
      if (!subject || subject.id === this.draft.caseId()) return;
      if (subject.stage === 'draft') this.draft.open(subject);
      else void this.done(subject.id);
    });
  }

  /** The draft has begun: from here on the address names it, and nothing on the screen moves. */
  private nameAddress(caseId: string | null): void {
    untracked(() => {
      if (caseId === null || this.caseId() !== undefined) return;
      const [, query] = this.location.path().split('?');
      this.location.replaceState(`/questions/${caseId}/raise`, query, this.location.getState());
    });
  }
}

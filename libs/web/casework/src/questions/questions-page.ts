import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CASE_SORTS,
  CASE_STATES,
  type CasePage,
  type CaseSort,
  type CaseState,
} from '@alongside/contracts';
import { FINAL_STAGES, type Stage, STAGES } from '@alongside/domain';
import {
  type Choice,
  EmptyState,
  Loading,
  LoadMore,
  plural,
  ProblemNote,
  SelectField,
} from '@alongside/web-ui';
import { CASE_SORT_TEXT, CASE_STATE_TEXT, STAGE_TEXT } from '../casework.text';
import { type CaseQuery, CasesClient } from '../cases.client';
import { CaseRows } from '../lists/case-rows';

/** Every question I am part of. What is chosen stands in the address, so that "back" works. */
@Component({
  selector: 'al-questions-page',
  imports: [CaseRows, EmptyState, Loading, LoadMore, ProblemNote, RouterLink, SelectField],
  templateUrl: './questions-page.html',
  styleUrl: './questions-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionsPage {
  private readonly cases = inject(CasesClient);
  private readonly router = inject(Router);

  /** From the address. */
  readonly state = input<string>();
  readonly stage = input<string>();
  readonly sort = input<string>();

  protected readonly chosenState = computed(() => oneOf(CASE_STATES, this.state()) ?? 'open');
  protected readonly chosenSort = computed(() => oneOf(CASE_SORTS, this.sort()) ?? 'activity');
  protected readonly chosenStage = computed(
    () => stagesOf(this.chosenState()).find((stage) => stage === this.stage()) ?? null,
  );
  private readonly query = computed<CaseQuery>(() => ({
    state: this.chosenState(),
    stage: this.chosenStage(),
    sort: this.chosenSort(),
  }));

  protected readonly first = this.cases.casePage(this.query);
  /** What "load more" brought, until the query changes. */
  private readonly more = linkedSignal<CaseQuery, readonly CasePage[]>({
    source: this.query,
    computation: () => [],
  });
  private readonly pages = computed<readonly CasePage[]>(() =>
    this.first.hasValue() ? [this.first.value(), ...this.more()] : [],
  );
  protected readonly rows = computed(() => this.pages().flatMap((page) => page.items));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly loadingMore = signal(false);
  protected readonly moreFailed = signal(false);
  protected readonly announcement = signal('');

  protected readonly states = choicesOf(CASE_STATES, CASE_STATE_TEXT);
  protected readonly sorts = choicesOf(CASE_SORTS, CASE_SORT_TEXT);
  protected readonly stages = computed(() => choicesOf(stagesOf(this.chosenState()), STAGE_TEXT));
  protected readonly isFiltered = computed(
    () => this.chosenState() !== 'open' || this.chosenStage() !== null,
  );

  protected chooseState(state: CaseState | null): void {
    this.goTo({ state: state === 'open' ? null : state, stage: null });
  }

  protected chooseStage(stage: Stage | null): void {
    this.goTo({ stage });
  }

  protected chooseSort(sort: CaseSort | null): void {
    this.goTo({ sort: sort === 'activity' ? null : sort });
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    const query = this.query();
    this.loadingMore.set(true);
    this.moreFailed.set(false);
    this.cases.moreCases({ ...query, cursor }).subscribe({
      next: (page) => {
        this.loadingMore.set(false);
        if (query !== this.query()) return;
        this.more.update((pages) => [...pages, page]);
        this.announcement.set(`${plural(page.items.length, 'more question')} below`);
      },
      error: () => {
        this.loadingMore.set(false);
        this.moreFailed.set(true);
      },
    });
  }

  private goTo(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate(['/questions'], { queryParams, queryParamsHandling: 'merge' });
  }
}

const oneOf = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find((each) => each === word);

const isFinal = (stage: Stage): boolean => (FINAL_STAGES as readonly Stage[]).includes(stage);

/** The stages that a question in this state can be in. */
function stagesOf(state: CaseState): readonly Stage[] {
  if (state === 'all') return STAGES;
  return STAGES.filter((stage) => isFinal(stage) === (state === 'closed'));
}

const choicesOf = <T extends string>(
  values: readonly T[],
  text: Readonly<Record<T, string>>,
): readonly Choice<T>[] => values.map((value) => ({ value, label: text[value] }));

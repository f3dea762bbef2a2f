import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PolicyPage, PolicyRow } from '@alongside/contracts';
import { policyAgeText, TYPE_TEXT } from '@alongside/contracts/words';
import {
  POLICY_STATES,
  type PolicyState,
  QUESTION_TYPES,
  type QuestionType,
} from '@alongside/domain';
import { Sending, Session } from '@alongside/web-platform';
import {
  EmptyState,
  Loading,
  LoadMore,
  plural,
  ProblemNote,
  Row,
  SelectField,
  Tag,
  TextField,
} from '@alongside/web-ui';
import { AnsweredGaps } from '../gaps/answered-gaps';
import { type LibraryQuery, LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { standingOf } from './policy-standing';

const STATE_TEXT: Readonly<Record<PolicyState, string>> = {
  in_force: 'In force',
  draft: 'Being written',
  withdrawn: 'Withdrawn',
};

/** The organisation's own rules. What is chosen stands in the address, so that "back" works. */
@Component({
  selector: 'al-policies-page',
  imports: [
    AnsweredGaps,
    EmptyState,
    Loading,
    LoadMore,
    ProblemNote,
    RouterLink,
    Row,
    SelectField,
    Tag,
    TextField,
  ],
  templateUrl: './policies-page.html',
  styleUrl: './policies-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PoliciesPage {
  private readonly client = inject(LibraryClient);
  private readonly router = inject(Router);
  private readonly today = todayHere();

  /** From the address. */
  readonly state = input<string>();
  readonly type = input<string>();
  readonly text = input<string>();

  protected readonly isManager = inject(Session).has('manager');
  protected readonly chosenState = computed(() => oneOf(POLICY_STATES, this.state()) ?? 'in_force');
  protected readonly chosenType = computed(() => oneOf(QUESTION_TYPES, this.type()) ?? null);
  protected readonly words = linkedSignal(() => this.text() ?? '');
  private readonly query = computed<LibraryQuery>(() => ({
    state: this.chosenState(),
    type: this.chosenType(),
    text: this.text() ?? null,
  }));

  protected readonly first = this.client.policies(this.query);
  /** What "load more" brought, until the query changes. */
  private readonly further = linkedSignal<LibraryQuery, readonly PolicyPage[]>({
    source: this.query,
    computation: () => [],
  });
  private readonly pages = computed<readonly PolicyPage[]>(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages().flatMap(({ items }) => items.map((row) => this.describe(row))),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly announcement = computed(() =>
    this.further().length ? `${plural(this.rows().length, 'policy', 'policies')} shown` : '',
  );
  protected readonly isFiltered = computed(
    () => this.chosenType() !== null || (this.text() ?? '') !== '',
  );

  protected readonly types = QUESTION_TYPES.map((value) => ({ value, label: TYPE_TEXT[value] }));
  protected readonly states = POLICY_STATES.filter(
    (value) => value !== 'draft' || this.isManager,
  ).map((value) => ({ value, label: STATE_TEXT[value] }));

  protected chooseState(state: PolicyState | null): void {
    this.goTo({ state: state === 'in_force' ? null : state });
  }

  protected chooseType(type: QuestionType | null): void {
    this.goTo({ type });
  }

  protected search(): void {
    this.goTo({ text: this.words().trim().slice(0, 100) || null });
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    const query = this.query();
    this.more.send(
      () => this.client.morePolicies({ ...query, cursor }),
      (page) => {
        if (query === this.query()) this.further.update((pages) => [...pages, page]);
      },
    );
  }

  private describe(row: PolicyRow) {
    return {
      ...row,
      title: row.title.trim() || 'A policy without a title yet',
      about: row.types.map((type) => TYPE_TEXT[type]).join(' · '),
      age: policyAgeText(row, this.today()),
      standing: standingOf(row, this.today()),
    };
  }

  private goTo(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate(['/policies'], { queryParams, queryParamsHandling: 'merge' });
  }
}

const oneOf = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find((each) => each === word);

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
  BULK_LIMIT,
  PEOPLE_FILTERS,
  type PeopleFilter,
  type PeoplePage as Page,
  type PeopleRow,
  type SearchPeople,
} from '@alongside/contracts';
import { type Role, ROLES } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import {
  type Choice,
  EmptyState,
  LoadMore,
  Loading,
  plural,
  ProblemNote,
  SelectField,
  Tag,
  TextField,
} from '@alongside/web-ui';
import { BulkPanel } from '../bulk/bulk-panel';
import { PeopleClient } from '../people.client';
import { ROLE_CHOICES, rolesInWords, STANDING_TEXT } from '../people.text';

const FILTER_CHOICES: readonly Choice<PeopleFilter>[] = [
  { value: 'here', label: 'Works here' },
  { value: 'left', label: 'Has left' },
  { value: 'all', label: 'Everybody' },
];

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | null =>
  known.find((each) => each === text) ?? null;

/** Who works here. What is filtered by stands in the address; what is searched for does not, since it names people. */
@Component({
  selector: 'al-people-page',
  imports: [
    BulkPanel,
    EmptyState,
    LoadMore,
    Loading,
    ProblemNote,
    RouterLink,
    SelectField,
    Tag,
    TextField,
  ],
  templateUrl: './people-page.html',
  styleUrls: ['../people-table.css', './people-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeoplePage {
  private readonly client = inject(PeopleClient);
  private readonly router = inject(Router);

  /** Filters, from the address. */
  readonly team = input<string>();
  readonly role = input<string>();
  readonly standing = input<string>();

  protected readonly typed = signal('');
  private readonly search = signal('');
  protected readonly roleNow = computed<Role | null>(() => oneOf(ROLES, this.role()));
  protected readonly standingNow = computed<PeopleFilter>(
    () => oneOf(PEOPLE_FILTERS, this.standing()) ?? 'here',
  );
  protected readonly teamNow = computed(() => this.team() ?? null);
  private readonly wanted = computed<SearchPeople>(() => ({
    search: this.search(),
    teamId: this.teamNow(),
    role: this.roleNow(),
    standing: this.standingNow(),
  }));

  private readonly units = this.client.units();
  protected readonly first = this.client.list(() => this.wanted());
  private readonly pages = linkedSignal<readonly Page[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages().flatMap(({ items }) => items.map((row) => describe(row))),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();
  protected readonly found = computed(() =>
    this.first.isLoading() ? '' : `${plural(this.rows().length, 'person', 'people')} shown`,
  );
  protected readonly isFiltered = computed(
    () => this.search() !== '' || this.teamNow() !== null || this.roleNow() !== null,
  );

  protected readonly roles = ROLE_CHOICES;
  protected readonly filters = FILTER_CHOICES;
  protected readonly teams = computed<readonly Choice[]>(() =>
    this.units.hasValue()
      ? this.units
          .value()
          .services.flatMap(({ teams }) =>
            teams.map(({ id, name }) => ({ value: id, label: name })),
          )
      : [],
  );

  /** Whom a change of several is about: those who are shown, at most a hundred. */
  protected readonly chosen = linkedSignal<SearchPeople, readonly string[]>({
    source: this.wanted,
    computation: () => [],
  });

  protected choose(id: string, isChosen: boolean): void {
    this.chosen.update((ids) =>
      isChosen ? [...ids, id].slice(0, BULK_LIMIT) : ids.filter((each) => each !== id),
    );
  }

  protected changed(): void {
    this.chosen.set([]);
    this.first.reload();
  }

  protected find(): void {
    this.search.set(this.typed().trim().slice(0, 100));
  }

  protected filter(by: {
    team?: string | null;
    role?: Role | null;
    standing?: string | null;
  }): void {
    void this.router.navigate(['/organisation/people'], {
      queryParams: by,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    this.typed.set('');
    this.search.set('');
    this.filter({ team: null, role: null });
  }

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.more({ ...this.wanted(), cursor }),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }
}

const describe = ({ id, name, email, team, roles, standing }: PeopleRow) => ({
  id,
  name,
  email,
  team: team?.name ?? 'No team',
  roles: rolesInWords(roles),
  hasLeft: standing === 'left',
  standing: standing === 'here' ? null : STANDING_TEXT[standing],
});

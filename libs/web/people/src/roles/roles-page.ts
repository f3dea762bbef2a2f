import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ROLE_PAGES, type Role, type RolePage, ROLES, sightsOf } from '@alongside/domain';
import { Card, type Crumb, PageHeader, SelectField, Tag } from '@alongside/web-ui';
import { ROLE_CHOICES, ROLE_TEXT } from '../people.text';
import { ACT_TEXT, PAGE_TEXT, PART_TEXT, ROLE_SENTENCE, SITUATION_TEXT } from './role-view.text';

const CRUMBS: readonly Crumb[] = [{ label: 'People', link: '/organisation/people' }];
const PAGES = Object.keys(ROLE_PAGES) as readonly RolePage[];

/** Sees it as a role would, with nobody's content: made of the rules that let people in and let them act. */
@Component({
  selector: 'al-roles-page',
  imports: [Card, PageHeader, SelectField, Tag],
  templateUrl: './roles-page.html',
  styleUrl: './roles-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesPage {
  private readonly router = inject(Router);

  /** From the address. */
  readonly role = input<string>();

  protected readonly crumbs = CRUMBS;
  protected readonly choices = ROLE_CHOICES;
  protected readonly chosen = computed<Role>(
    () => ROLES.find((each) => each === this.role()) ?? 'practitioner',
  );
  protected readonly words = computed(() => ROLE_TEXT[this.chosen()]);
  protected readonly sentence = computed(() => ROLE_SENTENCE[this.chosen()]);
  protected readonly sights = computed(() =>
    sightsOf(this.chosen()).map(({ situation, part, acts }) => ({
      situation,
      words: SITUATION_TEXT[situation],
      sees: part === undefined ? null : PART_TEXT[part],
      acts: acts.map((act) => ACT_TEXT[act]).join(', '),
    })),
  );
  protected readonly pages = computed(() =>
    PAGES.map((page) => ({
      page,
      words: PAGE_TEXT[page],
      isTheirs: ROLE_PAGES[page] === this.chosen(),
    })),
  );

  protected choose(role: Role | null): void {
    void this.router.navigate(['/organisation/people/roles'], {
      queryParams: { role },
      replaceUrl: true,
    });
  }
}

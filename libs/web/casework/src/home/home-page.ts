import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@alongside/domain';
import { onAnyChange, Session } from '@alongside/web-platform';
import {
  Card,
  CURRENT_TIME,
  DateText,
  dayOf,
  EmptyState,
  Loading,
  plural,
  ProblemNote,
  Row,
  Tag,
  TIME_ZONE,
} from '@alongside/web-ui';
import { CaseRows } from '../lists/case-rows';
import { MyWorkClient } from '../my-work.client';
import { FirstSteps } from './first-steps';
import { greeting, whatWaits } from './greeting';
import { HomeSide } from './home-side';

/** What needs me, and the two ways to ask. */
@Component({
  selector: 'al-home-page',
  imports: [
    Card,
    CaseRows,
    DateText,
    EmptyState,
    FirstSteps,
    HomeSide,
    Loading,
    ProblemNote,
    RouterLink,
    Row,
    Tag,
  ],
  templateUrl: './home-page.html',
  styleUrl: './home-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage {
  private readonly session = inject(Session);
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  protected readonly home = inject(MyWorkClient).home();
  protected readonly plural = plural;

  protected readonly title = computed(() => {
    const name = this.session.view()?.member.name;
    return name === undefined ? 'Home' : greeting(name, this.now(), this.zone());
  });
  /** Practitioners, and supervisors who have a supervisor of their own. */
  protected readonly mayAsk = computed(() => {
    if (this.has('practitioner')) return true;
    const supervisor = this.home.hasValue() ? this.home.value().supervisor : null;
    return this.has('supervisor') && supervisor !== null;
  });
  /** Somebody who only runs the account, and reads no content. */
  protected readonly onlyAdministers = computed(
    () => this.has('administrator') && (this.session.view()?.roles ?? []).every(isAdministrator),
  );
  protected readonly lede = computed(() => {
    if (!this.home.hasValue()) return '';
    return this.onlyAdministers()
      ? 'You run the account of your organisation.'
      : whatWaits(this.home.value());
  });
  protected readonly nothingAtAll = computed(() => {
    if (!this.home.hasValue()) return false;
    const { waitingForMe, newSinceLastLook, actions, secondViews, drafts } = this.home.value();
    const lists = [waitingForMe, newSinceLastLook, actions, secondViews, drafts];
    return lists.every((list) => list.length === 0);
  });

  constructor() {
    onAnyChange('case', () => this.home.reload());
  }

  protected isPast(day: string): boolean {
    return day < dayOf(this.now(), this.zone());
  }

  protected has(role: Role): boolean {
    return this.session.view()?.roles.includes(role) ?? false;
  }
}

const isAdministrator = (role: Role): boolean => role === 'administrator';

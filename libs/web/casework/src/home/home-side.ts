import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HomeView, SessionRow, SupervisionLineRow } from '@alongside/contracts';
import { onAnyChange, Session } from '@alongside/web-platform';
import { Card, DateText } from '@alongside/web-ui';
import { MyWorkClient } from '../my-work.client';
import { nextDate } from './next-date';

/** Beside what needs me: when we next sit down together, my drafts, and who my supervisor is. */
@Component({
  selector: 'al-home-side',
  imports: [Card, DateText, RouterLink],
  templateUrl: './home-side.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomeSide {
  private readonly session = inject(Session);

  readonly home = input.required<HomeView>();
  readonly mayAsk = input.required<boolean>();

  private readonly dates = inject(MyWorkClient).supervisionDates(() => this.isInALine());
  protected readonly next = computed(() =>
    this.dates.hasValue() ? nextDate(this.dates.value()) : null,
  );

  constructor() {
    onAnyChange('session', () => this.dates.reload());
  }

  /** "With Sam Okafor, in the small room." */
  protected withAndWhere({ pair }: SupervisionLineRow, { place }: SessionRow): string {
    const other = pair.myPart === 'supervisee' ? pair.supervisor : pair.supervisee;
    return `With ${[other.name, place].filter((part) => part !== '').join(', ')}.`;
  }

  private isInALine(): boolean {
    const roles = this.session.view()?.roles ?? [];
    return roles.includes('practitioner') || roles.includes('supervisor');
  }
}

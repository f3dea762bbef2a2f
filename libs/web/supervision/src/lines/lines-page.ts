import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SupervisionLineRow } from '@alongside/contracts';
import { onAnyChange, Session } from '@alongside/web-platform';
import {
  CURRENT_TIME,
  dayOf,
  EmptyState,
  Loading,
  ProblemNote,
  Row,
  Tag,
  TIME_ZONE,
} from '@alongside/web-ui';
import { UnsettledRecords } from '../records/unsettled-records';
import { LinesClient } from './lines.client';
import { dateAndTime, dueInWords, STANDING_TEXT } from './lines.text';

/**
 * Everybody the reader has supervision with. A practitioner with one pair goes straight to it; managers and
 * supervisors stay, because records may wait for their view here.
 */
@Component({
  selector: 'al-lines-page',
  imports: [EmptyState, Loading, ProblemNote, RouterLink, Row, Tag, UnsettledRecords],
  templateUrl: './lines-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinesPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  protected readonly overview = inject(LinesClient).mine();
  private readonly rows = computed(() =>
    this.overview.hasValue() ? this.overview.value().items.map((row) => this.describe(row)) : [],
  );
  protected readonly current = computed(() => this.rows().filter(({ pair }) => pair.isCurrent));
  protected readonly isManager = this.session.has('manager');
  protected readonly earlier = computed(() => this.rows().filter(({ pair }) => !pair.isCurrent));

  constructor() {
    onAnyChange('session', () => this.overview.reload());
    effect(() => {
      const [only, second] = this.rows();
      const mayBeAsked = this.session.has('manager', 'supervisor');
      if (only && !second && only.pair.myPart === 'supervisee' && !mayBeAsked)
        void this.router.navigate(['/supervision', only.pair.lineId], { replaceUrl: true });
    });
  }

  private describe(row: SupervisionLineRow) {
    const { pair, next, due, agreement } = row;
    const today = dayOf(this.clock(), this.zone());
    const isMine = pair.myPart === 'supervisee';
    return {
      pair,
      title: isMine ? `With ${pair.supervisor.name}` : pair.supervisee.name,
      part: isMine ? 'Your supervisor' : 'You supervise',
      next: next ? dateAndTime(next, today) : 'No date yet',
      due: due ? dueInWords(due, next !== null, today) : '',
      isLate: due?.overdueDays !== undefined && due.overdueDays !== null,
      standing: STANDING_TEXT[agreement],
      asks: agreement !== 'in_force' && pair.isCurrent,
    };
  }
}

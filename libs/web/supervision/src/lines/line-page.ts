import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loading, Note, PageHeader, ProblemNote, Tag } from '@alongside/web-ui';
import { CalendarCard } from '../calendar/calendar-card';
import { FiguresCard } from '../figures/figures-card';
import { SharingCard } from '../handover/sharing-card';
import { RecordsCard } from '../records/records-card';
import { BeforeCard } from '../schedule/before-card';
import { DatesCard } from '../schedule/dates-card';
import { AgreementCard } from './agreement-card';
import { dateAndTime, dueInWords, firstName, lengthAndPlace } from './lines.text';
import { OpenLine } from './open-line';

/** The pair's page: the next session first, then the dates, and beside them what the two agreed. */
@Component({
  selector: 'al-line-page',
  imports: [
    AgreementCard,
    BeforeCard,
    CalendarCard,
    DatesCard,
    FiguresCard,
    Loading,
    Note,
    PageHeader,
    ProblemNote,
    RecordsCard,
    RouterLink,
    SharingCard,
    Tag,
  ],
  providers: [OpenLine],
  templateUrl: './line-page.html',
  styleUrl: './line-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinePage {
  protected readonly open = inject(OpenLine);

  /** From the address. */
  readonly lineId = input.required<string>();

  protected readonly crumbs = [{ label: 'Supervision', link: '/supervision' }];
  protected readonly title = computed(() => {
    const { myPart, supervisor, supervisee } = this.open.line().pair;
    return `Supervision with ${myPart === 'supervisor' ? supervisee.name : supervisor.name}`;
  });
  protected readonly next = computed(() => {
    const { next } = this.open.line();
    return (
      next && {
        ...next,
        when: dateAndTime(next, this.open.today()),
        more: lengthAndPlace(next),
        action: next.status === 'in_session' ? 'Go to the session' : 'Prepare',
      }
    );
  });
  protected readonly due = computed(() => {
    const { due, next } = this.open.line();
    return due ? dueInWords(due, next !== null, this.open.today()) : '';
  });
  protected readonly isLate = computed(() => (this.open.line().due?.overdueDays ?? null) !== null);

  protected readonly deputy = computed(() => {
    const { deputy, pair } = this.open.line();
    if (!deputy || !pair.isCurrent) return '';
    const away = pair.myPart === 'supervisor' ? 'you are' : `${firstName(pair.supervisor.name)} is`;
    return `${deputy.name} stands in when ${away} away.`;
  });

  constructor() {
    this.open.follow(this.lineId);
  }
}

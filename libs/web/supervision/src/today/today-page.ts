import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TodayRequestView } from '@alongside/contracts';
import { onAnyChange, Session } from '@alongside/web-platform';
import {
  CURRENT_TIME,
  Loading,
  NumbersToCall,
  ProblemNote,
  Row,
  Tag,
  TIME_ZONE,
} from '@alongside/web-ui';
import { AskForm } from './ask-form';
import { TodayClient } from './today.client';
import { clockInWords, standingOf } from './today.text';

/** "I need an answer today": whom to call first, then what waits for me, then asking. */
@Component({
  selector: 'al-today-page',
  imports: [AskForm, Loading, NumbersToCall, ProblemNote, RouterLink, Row, Tag],
  templateUrl: './today-page.html',
  styleUrl: './today-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayPage {
  private readonly client = inject(TodayClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  /** A question of mine that it is about, from the address. */
  readonly caseId = input<string>();

  protected readonly overview = this.client.overview();
  protected readonly helpLines = computed(() => this.session.view()?.organisation.helpLines ?? []);
  protected readonly mayAsk = computed(() => this.session.has('practitioner'));
  protected readonly waiting = computed(() => this.rows('waiting'));
  protected readonly mine = computed(() => this.rows('mine'));

  constructor() {
    onAnyChange('today', () => this.overview.reload());
  }

  protected show({ id }: TodayRequestView): void {
    void this.router.navigate(['/today', id]);
  }

  private rows(of: 'mine' | 'waiting') {
    const overview = this.overview.hasValue() ? this.overview.value() : undefined;
    const reader = {
      memberId: this.session.member().id,
      now: this.clock(),
      zone: this.zone(),
    };
    return (overview?.[of] ?? []).map((request) => ({
      request,
      title: this.titleOf(request),
      clock: clockInWords(request, reader),
      standing: standingOf(request),
    }));
  }

  private titleOf({ myPart, asker, text, canConfirm }: TodayRequestView): string {
    if (myPart === 'asker') return beginningOf(text);
    return canConfirm ? `Confirm or change with ${asker.name}` : `${asker.name} needs an answer`;
  }
}

const BEGINNING = 90;

/** How a text begins: enough to know it again in a list. */
function beginningOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > BEGINNING ? `${line.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …` : line;
}

import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REFUSAL_TEXT, TODAY_LIMITS, type TodayRequestView } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { messageFor, onAnyChange, Sending, Session } from '@alongside/web-platform';
import {
  CURRENT_TIME,
  ErrorSummary,
  Loading,
  NumbersToCall,
  ProblemNote,
  Row,
  Tag,
  TextArea,
  TIME_ZONE,
} from '@alongside/web-ui';
import { TodayClient } from './today.client';
import { clockInWords, standingOf } from './today.text';

/** "I need an answer today": whom to call first, then what waits for me, then asking. */
@Component({
  selector: 'al-today-page',
  imports: [ErrorSummary, Loading, NumbersToCall, ProblemNote, RouterLink, Row, Tag, TextArea],
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

  protected readonly text = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly limit = TODAY_LIMITS.text;

  constructor() {
    onAnyChange('today', () => this.overview.reload());
  }

  protected ask(): void {
    const known = isWritten(this.text())
      ? []
      : [{ fieldId: 'today-text', message: REFUSAL_TEXT.today_text_missing }];
    this.sending.send(
      () => this.client.ask({ text: this.text(), caseId: this.caseId() ?? null }),
      ({ id }) => void this.router.navigate(['/today', id]),
      known,
    );
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
    if (myPart === 'asker') return text;
    return canConfirm ? `Confirm or change with ${asker.name}` : `${asker.name} needs an answer`;
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayRequestView } from '@alongside/contracts';
import { onChange, Sending, Session } from '@alongside/web-platform';
import {
  CURRENT_TIME,
  DateText,
  ErrorSummary,
  Loading,
  Note,
  NumbersToCall,
  PageHeader,
  ProblemNote,
  Tag,
  TIME_ZONE,
} from '@alongside/web-ui';
import { firstName } from '../lines/lines.text';
import { AnswerForm } from './answer-form';
import { ConfirmForm } from './confirm-form';
import { TodayClient } from './today.client';
import { clockInWords, CONFIRMATION_TEXT, isWithNobody, standingOf, STEP_TEXT } from './today.text';

/** One request for an answer today: who has it, its clock, the answer, and what became of it. */
@Component({
  selector: 'al-request-page',
  imports: [
    AnswerForm,
    ConfirmForm,
    DateText,
    ErrorSummary,
    Loading,
    Note,
    NumbersToCall,
    PageHeader,
    ProblemNote,
    RouterLink,
    Tag,
  ],
  templateUrl: './request-page.html',
  styleUrl: './request-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestPage {
  private readonly client = inject(TodayClient);
  private readonly session = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  /** From the address. */
  readonly requestId = input.required<string>();

  private readonly fetched = this.client.request(this.requestId);
  /** What is on the screen stays while it is fetched again, unless it is gone. */
  protected readonly request = linkedSignal<
    { readonly id: string; readonly fresh: TodayRequestView | undefined; readonly gone: boolean },
    TodayRequestView | null
  >({
    source: () => ({
      id: this.requestId(),
      fresh: this.fetched.hasValue() ? this.fetched.value() : undefined,
      gone: this.fetched.error() !== undefined,
    }),
    computation: ({ id, fresh, gone }, before) => {
      const shown = before?.value ?? null;
      return fresh ?? (shown?.id === id && !gone ? shown : null);
    },
  });
  protected readonly failure = computed(() => this.fetched.error());
  protected readonly taking = new Sending();
  protected readonly crumbs = [{ label: 'Today', link: '/today' }];
  protected readonly stepText = STEP_TEXT;
  protected readonly confirmationText = CONFIRMATION_TEXT;

  protected readonly helpLines = computed(() => this.session.view()?.organisation.helpLines ?? []);
  protected readonly title = computed(() => {
    const request = this.request();
    if (request?.myPart !== 'holder') return 'Your question for today';
    const asker = firstName(request.asker.name);
    return request.answer ? `What ${asker} asked for today` : `${asker} needs an answer today`;
  });
  /** Whether nobody has settled the answer while it held. */
  protected readonly hasRunOut = computed(() => {
    const { answer, confirmation } = this.request() ?? {};
    return answer && !confirmation ? Date.parse(answer.lastsUntil) < this.clock() : false;
  });
  protected readonly standing = computed(() => {
    const request = this.request();
    return request ? standingOf(request) : undefined;
  });
  protected readonly words = computed(() => {
    const request = this.request();
    if (!request) return '';
    const memberId = this.session.member().id;
    return clockInWords(request, { memberId, now: this.clock(), zone: this.zone() });
  });
  protected readonly mustCall = computed(() => {
    const request = this.request();
    return request?.myPart === 'asker' && isWithNobody(request);
  });

  constructor() {
    onChange('today', this.requestId, () => this.fetched.reload());
  }

  protected take(request: TodayRequestView): void {
    this.taking.send(
      () => this.client.acknowledge(request.id),
      (view) => this.show(view),
    );
  }

  protected show(view: TodayRequestView): void {
    this.request.set(view);
  }

  protected reload(): void {
    this.fetched.reload();
  }

  protected whoIsAt(step: TodayRequestView['steps'][number]): string {
    return step.members.map(({ name }) => name).join(', ');
  }
}

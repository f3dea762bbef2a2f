import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { HoldReview } from '@alongside/contracts';
import { refusalsToHoldReview, type ReviewRefusal } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  ErrorSummary,
  Loading,
  NamesQuestion,
  ProblemNote,
  SavedStatus,
  type SummaryError,
  textsIn,
} from '@alongside/web-ui';
import { REFUSAL_TEXT } from '../casework.text';
import { CasesClient } from '../cases.client';
import { PositionsCard } from '../case-page/side/positions-card';
import { wayBack } from '../situation/way-back';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { agreementOf, may, otherCalled } from '../situation/situation';
import { AgreedBefore } from './agreed-before';
import { ReviewDraft, sentReview } from './review-draft';
import { ReviewFields } from './review-fields';

const FIELD_OF: Readonly<Partial<Record<ReviewRefusal, string>>> = {
  happened_as_agreed_missing: 'happenedAsAgreed',
  what_happened_missing: 'whatHappened',
  helped_missing: 'helped',
  person_said_missing: 'personSaid',
  how_asked_missing: 'howAsked',
};

/** Looking back at what was agreed: what happened, what the person says, and what is learnt. */
@Component({
  selector: 'al-review-page',
  imports: [
    AgreedBefore,
    AskAboutNames,
    ErrorSummary,
    Loading,
    PositionsCard,
    ProblemNote,
    ReviewFields,
    RouterLink,
    SavedStatus,
  ],
  providers: [OpenCase, personOfCase, ReviewDraft],
  templateUrl: './review-page.html',
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewPage {
  private readonly cases = inject(CasesClient);
  private readonly router = inject(Router);
  protected readonly open = inject(OpenCase);
  protected readonly draft = inject(ReviewDraft);

  /** From the address. */
  readonly caseId = input.required<string>();
  /** The supervision session that the two came from. */
  readonly session = input<string>();
  protected readonly back = computed(() => wayBack(this.caseId(), this.session()));

  protected readonly sending = new Sending(
    new NamesQuestion(() => textsIn(sentReview(this.draft.written()))),
  );
  protected readonly mayReview = computed(() => may(this.open.subject(), 'hold_review'));
  protected readonly agreement = computed(() => agreementOf(this.open.subject()));
  protected readonly other = computed(() => otherCalled(this.open.subject()));

  constructor() {
    this.open.follow(this.caseId);
    effect(() => {
      const id = this.open.view()?.id;
      if (id !== undefined) untracked(() => void this.draft.open(id));
    });
  }

  protected record(): void {
    const { happenedAsAgreed, helped } = this.draft.written();
    const sent = sentReview(this.draft.written());
    this.sending.send(
      () =>
        this.cases.holdReview(this.caseId(), { ...sent, happenedAsAgreed, helped } as HoldReview),
      (subject) => {
        this.open.take(subject);
        this.draft.discard();
        void this.router.navigate(this.back().link);
      },
      this.missing(),
    );
  }

  private missing(): readonly SummaryError[] {
    const subject = this.open.subject();
    const { happenedAsAgreed, helped, asked } = this.draft.written();
    const review = { ...sentReview(this.draft.written()), happenedAsAgreed, helped };
    return refusalsToHoldReview(subject, subject.myPart, review).map((refusal) => ({
      fieldId:
        refusal === 'person_said_missing' && asked === 'not_asked'
          ? 'whyNotAsked'
          : refusal === 'person_said_missing' && asked === null
            ? 'asked'
            : (FIELD_OF[refusal] ?? null),
      message: REFUSAL_TEXT[refusal],
    }));
  }
}

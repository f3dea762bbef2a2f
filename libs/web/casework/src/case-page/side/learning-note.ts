import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ReviewView } from '@alongside/contracts';
import {
  consentOf,
  type LearningNote as LearningNoteState,
  learningNoteOf,
  refusalsToAnswerLearningNote,
} from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import { ErrorSummary } from '@alongside/web-ui';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';
import { otherCalled } from '../../situation/situation';

/** Whether what a review taught the two may be shared, without names: only while both say so. */
@Component({
  selector: 'al-learning-note',
  imports: [ErrorSummary],
  template: `
    <p class="meta" role="status">{{ words() }}</p>
    <al-error-summary [errors]="sending.errors()" />
    @if (mayAnswer()) {
      <div class="bar">
        @if (mine() !== true) {
          <button type="button" class="btn btn-secondary" (click)="answer(true)">
            Share what was learnt
          </button>
        }
        @if (mine() === true || isAsked()) {
          <button type="button" class="btn btn-quiet" (click)="answer(false)">
            Keep it between us
          </button>
        }
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LearningNote {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly review = input.required<ReviewView>();

  protected readonly sending = new Sending();
  private readonly said = computed(() => {
    const { learning, shareAsLearningNote, by, learningAnswers } = this.review();
    return { learning, shareAsLearningNote, heldById: by.id, answers: learningAnswers };
  });
  private readonly state = computed(() => learningNoteOf(this.said()));
  protected readonly mine = computed(() => consentOf(this.said(), this.open.me()));
  /** The other would share it, and waits for an answer. */
  protected readonly isAsked = computed(
    () => this.state() === 'waiting' && this.mine() === undefined,
  );
  protected readonly mayAnswer = computed(() => {
    const subject = this.open.subject();
    return refusalsToAnswerLearningNote(subject, subject.myPart, this.review()).length === 0;
  });
  protected readonly words = computed(() => this.wordsFor(this.state()));

  protected answer(consents: boolean): void {
    const { id } = this.open.subject();
    this.sending.send(
      () => this.cases.answerLearningNote(id, this.review().id, consents),
      (subject) => this.open.take(subject),
    );
  }

  private wordsFor(state: LearningNoteState): string {
    const other = otherCalled(this.open.subject());
    switch (state) {
      case 'shared':
        return 'You both agreed to share what was learnt, without names and details.';
      case 'kept':
        return 'What was learnt stays between the two of you.';
      case 'waiting':
        return this.mine() === true
          ? `You would share what was learnt, without names and details. ${other} has not said yet.`
          : `${other} would share what was learnt, without names and details. Would you?`;
      case 'none':
        return 'What was learnt is not shared. If you both agree, it can be, without names and details.';
    }
  }
}

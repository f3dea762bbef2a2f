import { type AnswerLearningNote, CASE_LIMITS, type HoldReview } from '@alongside/contracts';
import {
  HAPPENED_AS_AGREED,
  type HappenedAsAgreed,
  REVIEW_HELPED,
  type ReviewHelped,
} from '@alongside/domain';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { NeededText, Text } from '../text.decorators';

export class AnswerLearningNoteBody implements AnswerLearningNote {
  @IsBoolean()
  readonly consents!: boolean;
}

export class HoldReviewBody implements HoldReview {
  @IsIn(HAPPENED_AS_AGREED)
  readonly happenedAsAgreed!: HappenedAsAgreed;

  @NeededText(CASE_LIMITS.longText)
  readonly whatHappened!: string;

  @IsIn(REVIEW_HELPED)
  readonly helped!: ReviewHelped;

  @Text(CASE_LIMITS.longText)
  readonly personSaid?: string | null;

  @Text(CASE_LIMITS.shortText)
  readonly howAsked?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly whyNotAsked?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly unexpectedEffects?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly workerNow?: string | null;

  @IsOptional()
  @IsIn(['yes', 'differently', 'no'])
  readonly doItAgain?: 'yes' | 'differently' | 'no' | null;

  @Text(CASE_LIMITS.longText)
  readonly learning?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly systemChange?: string | null;

  @IsOptional()
  @IsBoolean()
  readonly shareAsLearningNote?: boolean;
}

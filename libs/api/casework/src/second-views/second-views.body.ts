import {
  type AnswerSecondView,
  type AskSecondView,
  CASE_LIMITS,
  SECOND_VIEWS,
  type SecondViewAnswer,
} from '@alongside/contracts';
import { IsIn, IsUUID } from 'class-validator';
import { NeededText } from '../text.decorators';

export class AskSecondViewBody implements AskSecondView {
  @IsUUID()
  readonly memberId!: string;
}

export class AnswerSecondViewBody implements AnswerSecondView {
  @IsIn(SECOND_VIEWS)
  readonly view!: SecondViewAnswer;

  @NeededText(CASE_LIMITS.longText)
  readonly reasoning!: string;
}

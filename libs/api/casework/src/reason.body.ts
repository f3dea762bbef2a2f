import { CASE_LIMITS, type GiveReason } from '@alongside/contracts';
import { NeededText } from './text.decorators';

export class ReasonBody implements GiveReason {
  @NeededText(CASE_LIMITS.longText)
  readonly reason!: string;
}

import { IsCalendarDate } from '@alongside/api-platform';
import {
  type AddAddendum,
  CASE_LIMITS,
  type DecisionText,
  type PlaceInRecord,
  type ReviseDecision,
  type SignatureKind,
  SIGNATURE_KINDS,
  type SignDecision,
  type WriteDecision,
} from '@alongside/contracts';
import { type Outcome, OUTCOMES } from '@alongside/domain';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { NeededText, Text, Texts } from '../text.decorators';

class DecisionTextBody implements Partial<Omit<DecisionText, 'outcome'>> {
  @Text(CASE_LIMITS.longText)
  readonly reasoning?: string | null;

  @Texts()
  readonly conditions?: readonly string[];

  @Texts()
  readonly stopConditions?: readonly string[];

  @Text(CASE_LIMITS.longText)
  readonly ending?: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly reviewOn?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly instead?: string | null;

  @Text(CASE_LIMITS.shortText)
  readonly whoTellsPerson?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly missing?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly interimLine?: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly decideBy?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly repair?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly forThePersonsRecord?: string | null;
}

export class WriteDecisionBody extends DecisionTextBody implements WriteDecision {
  @IsIn(OUTCOMES)
  readonly outcome!: Outcome;
}

export class ReviseDecisionBody extends DecisionTextBody implements ReviseDecision {
  @IsOptional()
  @IsIn(OUTCOMES)
  readonly outcome?: Outcome;
}

export class SignDecisionBody implements SignDecision {
  @IsIn(SIGNATURE_KINDS)
  readonly kind!: SignatureKind;

  @Text(CASE_LIMITS.longText)
  readonly text?: string | null;

  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly version!: number;
}

export class DecisionAddendumBody implements AddAddendum {
  @NeededText(CASE_LIMITS.longText)
  readonly text!: string;
}

export class PlaceInRecordBody implements PlaceInRecord {
  @NeededText(200)
  readonly reference!: string;
}

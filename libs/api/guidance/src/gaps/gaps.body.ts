import {
  type AnswerGap,
  type GapFigureRef,
  type OpenGap,
  PAGE_LIMIT,
  POLICY_LIMITS,
} from '@alongside/contracts';
import {
  GAP_ANSWERS,
  GAP_STATES,
  type GapAnswerKind,
  type GapState,
  type ThemePeriod,
} from '@alongside/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay, OrNull, Whole } from '../fields';

const CODE = 60;
const PERIODS: readonly ThemePeriod[] = ['quarter', 'four_quarters'];

class GapFigureBody implements GapFigureRef {
  @IsUUID()
  readonly unitId!: string;

  @IsString()
  @MaxLength(CODE)
  readonly quarter!: string;

  @IsIn(PERIODS)
  readonly period!: ThemePeriod;

  @IsString()
  @MaxLength(CODE)
  readonly table!: string;

  @IsArray()
  @ArrayMaxSize(POLICY_LIMITS.categories)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(CODE, { each: true })
  readonly categories!: readonly string[];
}

export class OpenGapBody implements OpenGap {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => GapFigureBody)
  readonly figure!: GapFigureBody;

  @IsString()
  @MaxLength(POLICY_LIMITS.question)
  readonly question!: string;

  @IsUUID()
  readonly ownerId!: string;

  @IsDay()
  readonly replyBy!: string;
}

export class AnswerGapBody implements AnswerGap {
  @IsIn(GAP_ANSWERS)
  readonly kind!: GapAnswerKind;

  @IsString()
  @MaxLength(POLICY_LIMITS.reasons)
  readonly reasons!: string;

  @OrNull(IsDay())
  readonly until!: string | null;

  @OrNull(IsUUID())
  readonly policyId!: string | null;

  @OrNull(IsInt(), Min(1), Max(10_000))
  readonly policyNumber!: number | null;

  @OrNull(IsString(), MaxLength(POLICY_LIMITS.title))
  readonly policyTitle!: string | null;
}

/** Query of the gaps. */
export class GapQuery {
  @IsOptional()
  @IsIn(GAP_STATES)
  readonly state: GapState = 'answered';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;

  @IsOptional()
  @Whole()
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT)
  readonly limit: number = 25;
}

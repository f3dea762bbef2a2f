import { IsCalendarDate } from '@alongside/api-platform';
import {
  type BeginCase,
  CASE_LIMITS,
  type ChangeQuestion,
  type PersonVoice,
  type Question,
  type Weighing,
} from '@alongside/contracts';
import {
  ALL_SUBTYPES,
  type Context,
  CONTEXTS,
  type Direction,
  DIRECTIONS,
  type Motive,
  MOTIVES,
  NEED_SERVED,
  type NeedServed,
  POLICY_POSITIONS,
  type PolicyPosition,
  QUESTION_TYPES,
  type QuestionSubtype,
  type QuestionType,
  type Timing,
  TIMINGS,
  URGENCIES,
  type Urgency,
} from '@alongside/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent, Text, Texts } from '../text.decorators';

export class QuestionBody implements Partial<Question> {
  @Text(CASE_LIMITS.title)
  readonly title?: string | null;

  @Text(CASE_LIMITS.story)
  readonly story?: string | null;

  @Text(CASE_LIMITS.act)
  readonly act?: string | null;

  @Text(CASE_LIMITS.feeling)
  readonly feeling?: string | null;

  @IsOptional()
  @IsIn(CONTEXTS)
  readonly context?: Context | null;

  @Text(CASE_LIMITS.setting)
  readonly setting?: string | null;

  @IsOptional()
  @IsBoolean()
  readonly parentOrCarer?: boolean | null;

  @IsOptional()
  @IsIn(QUESTION_TYPES)
  readonly type?: QuestionType | null;

  @IsOptional()
  @IsIn(ALL_SUBTYPES)
  readonly subtype?: QuestionSubtype | null;

  @IsOptional()
  @IsIn(TIMINGS)
  readonly timing?: Timing | null;

  @IsOptional()
  @IsIn(DIRECTIONS)
  readonly direction?: Direction | null;

  @IsOptional()
  @IsIn(MOTIVES)
  readonly motive?: Motive | null;

  @IsOptional()
  @IsIn(URGENCIES)
  readonly urgency?: Urgency | null;
}

export class PersonVoiceBody implements Partial<PersonVoice> {
  @Text(CASE_LIMITS.longText)
  readonly words!: string | null;

  @Text(CASE_LIMITS.shortText)
  readonly howAsked!: string | null;

  @Text(CASE_LIMITS.shortText)
  readonly byWhom!: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly askedOn!: string | null;

  @Text(CASE_LIMITS.longText)
  readonly whyNot!: string | null;
}

export class WeighingBody implements Partial<Weighing> {
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(NEED_SERVED.length)
  @IsIn(NEED_SERVED, { each: true })
  readonly needServed?: readonly NeedServed[];

  @Text(CASE_LIMITS.longText)
  readonly benefit?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly harmByDoing?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly harmByNotDoing?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly reversible?: string | null;

  @Text(CASE_LIMITS.longText)
  readonly powerAndIdentity?: string | null;

  @Texts()
  readonly alternatives?: readonly string[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PersonVoiceBody)
  readonly personVoice?: PersonVoiceBody | null;

  @IsOptional()
  @IsIn(POLICY_POSITIONS)
  readonly policyPosition?: PolicyPosition | null;

  @Text(CASE_LIMITS.shortText)
  readonly policy?: string | null;

  @Texts()
  readonly whoKnows?: readonly string[];
}

export class BeginCaseBody implements BeginCase {
  @IsOptional()
  @IsUUID()
  readonly personId?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuestionBody)
  readonly question?: QuestionBody;
}

export class ChangeQuestionBody implements ChangeQuestion {
  @IsOptional()
  @IsUUID()
  readonly personId?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuestionBody)
  readonly question?: QuestionBody;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WeighingBody)
  readonly weighing?: WeighingBody;
}

import {
  type AdoptPolicy,
  PAGE_LIMIT,
  POLICY_LIMITS,
  type WithdrawPolicy,
  type WritePolicy,
} from '@alongside/contracts';
import {
  POLICY_STATES,
  type PolicyState,
  QUESTION_TYPES,
  type QuestionType,
} from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay, OrNull, Whole } from '../fields';

const Examples = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(POLICY_LIMITS.examples),
    IsString({ each: true }),
    MaxLength(POLICY_LIMITS.example, { each: true }),
  );

export class WritePolicyBody implements WritePolicy {
  @IsString()
  @MaxLength(POLICY_LIMITS.title)
  readonly title!: string;

  @IsString()
  @MaxLength(POLICY_LIMITS.text)
  readonly text!: string;

  @IsArray()
  @ArrayMaxSize(POLICY_LIMITS.types)
  @ArrayUnique()
  @IsIn(QUESTION_TYPES, { each: true })
  readonly types!: readonly QuestionType[];

  @Examples()
  readonly inside!: readonly string[];

  @Examples()
  readonly outside!: readonly string[];

  @OrNull(IsDay())
  readonly reviewOn!: string | null;

  @OrNull(IsDay())
  readonly triedUntil!: string | null;
}

export class AdoptPolicyBody implements AdoptPolicy {
  @IsInt()
  @Min(1)
  readonly version!: number;

  @IsDay()
  readonly adoptedOn!: string;
}

export class WithdrawPolicyBody implements WithdrawPolicy {
  @IsString()
  @MaxLength(POLICY_LIMITS.reason)
  readonly reason!: string;
}

/** Query of the library. */
export class PolicyQuery {
  @IsOptional()
  @IsIn(POLICY_STATES)
  readonly state: PolicyState = 'in_force';

  @IsOptional()
  @IsIn(QUESTION_TYPES)
  readonly type?: QuestionType;

  /** Words that title or text contain. */
  @IsOptional()
  @IsString()
  @MaxLength(POLICY_LIMITS.search)
  readonly text?: string;

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

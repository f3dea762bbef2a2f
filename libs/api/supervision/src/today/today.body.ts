import {
  type AnswerToday,
  type AskToday,
  type ConfirmToday,
  TODAY_LIMITS,
  type TodayRouteSettings,
} from '@alongside/contracts';
import { type Confirmation, CONFIRMATIONS, LONGEST_TODAY_WAIT } from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

const NeededText = (): PropertyDecorator =>
  applyDecorators(IsString(), IsNotEmpty(), MaxLength(TODAY_LIMITS.text));
const IsMinutes = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(LONGEST_TODAY_WAIT));

export class AskTodayBody implements AskToday {
  @NeededText()
  readonly text!: string;

  @IsOptional()
  @IsUUID()
  readonly caseId?: string | null;
}

export class AnswerTodayBody implements AnswerToday {
  @NeededText()
  readonly text!: string;

  @IsISO8601({ strict: true })
  readonly lastsUntil!: string;
}

export class ConfirmTodayBody implements ConfirmToday {
  @IsIn(CONFIRMATIONS)
  readonly kind!: Confirmation;

  @IsOptional()
  @IsString()
  @MaxLength(TODAY_LIMITS.text)
  readonly text?: string | null;
}

export class TodayRouteBody implements TodayRouteSettings {
  @IsMinutes()
  readonly toDeputyMinutes!: number;

  @IsMinutes()
  readonly toDutyMinutes!: number;

  @IsMinutes()
  readonly toNobodyMinutes!: number;

  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  readonly dutyMemberIds!: readonly string[];
}

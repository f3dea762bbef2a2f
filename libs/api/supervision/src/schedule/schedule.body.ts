import { IsCalendarDate } from '@alongside/api-platform';
import {
  AGREEMENT_LIMITS,
  type AddSession,
  type MoveSession,
  type SetSchedule,
} from '@alongside/contracts';
import {
  AGREEMENT_LENGTHS,
  type Cadence,
  CADENCES,
  isWallTime,
  MOVE_KINDS,
  type MoveKind,
} from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

const REASON = 2000;

const IsTime = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMilitaryTime',
    validator: { validate: (value: unknown) => typeof value === 'string' && isWallTime(value) },
  });

const IsLength = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(AGREEMENT_LENGTHS.shortest), Max(AGREEMENT_LENGTHS.longest));

const MayBeAbsent = (): PropertyDecorator =>
  ValidateIf((_body: object, value: unknown) => value !== undefined);

export class SetScheduleBody implements SetSchedule {
  @IsCalendarDate()
  readonly startsOn!: string;

  @IsTime()
  readonly atTime!: string;

  @MayBeAbsent()
  @IsIn(CADENCES)
  readonly cadence?: Cadence;

  @MayBeAbsent()
  @IsLength()
  readonly lengthMinutes?: number;

  @MayBeAbsent()
  @IsString()
  @MaxLength(AGREEMENT_LIMITS.place)
  readonly place?: string;

  @IsOptional()
  @IsString()
  @MaxLength(REASON)
  readonly reason?: string | null;
}

export class AddSessionBody implements AddSession {
  @IsCalendarDate()
  readonly onDate!: string;

  @IsTime()
  readonly atTime!: string;

  @IsLength()
  readonly lengthMinutes!: number;

  @IsString()
  @MaxLength(AGREEMENT_LIMITS.place)
  readonly place!: string;
}

export class MoveSessionBody implements MoveSession {
  @IsIn(MOVE_KINDS)
  readonly kind!: MoveKind;

  @IsString()
  @IsNotEmpty()
  @MaxLength(REASON)
  readonly reason!: string;

  @IsCalendarDate()
  readonly onDate!: string;

  @IsTime()
  readonly atTime!: string;
}

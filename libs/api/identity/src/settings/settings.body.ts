import { type ChangeSetting, PEOPLE_LIMITS, type SetSettingBack } from '@alongside/contracts';
import {
  type Cadence,
  CADENCES,
  type CheckNotes,
  type ClosingDay,
  type Nation,
  type NumberToCall,
  type RaisedThresholds,
  type Rhythms,
  type TightenedRules,
  type WorkingCalendar,
} from '@alongside/domain';
import { CLOSING_DAYS, NATIONS } from '@alongside/domain/deciding';
import { LABEL_LENGTH, NUMBER_LENGTH, NUMBERS_TO_CALL } from '@alongside/domain/settings';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** May be left out, and may not be empty when it is there. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

class ClosingDayBody implements ClosingDay {
  @IsString()
  @MaxLength(10)
  readonly date!: string;

  @IsString()
  @MaxLength(LABEL_LENGTH)
  readonly label!: string;
}

class CalendarBody implements WorkingCalendar {
  @IsIn(NATIONS)
  readonly nation!: Nation;

  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  readonly weekdays!: number[];

  @IsArray()
  @ArrayMaxSize(CLOSING_DAYS)
  @ValidateNested({ each: true })
  @Type(() => ClosingDayBody)
  readonly closingDays!: ClosingDayBody[];
}

class NumberBody implements NumberToCall {
  @IsString()
  @MaxLength(LABEL_LENGTH)
  readonly label!: string;

  @IsString()
  @MaxLength(NUMBER_LENGTH)
  readonly number!: string;
}

class RhythmsBody implements Rhythms {
  @IsArray()
  @ArrayMaxSize(CADENCES.length)
  @IsIn(CADENCES, { each: true })
  readonly offered!: Cadence[];

  @IsIn(CADENCES)
  readonly usual!: Cadence;
}

class ThresholdsBody implements RaisedThresholds {
  @IsInt()
  readonly cases!: number;

  @IsInt()
  readonly practitioners!: number;

  @IsInt()
  readonly persons!: number;

  @IsInt()
  readonly activePractitioners!: number;
}

/** What is in `wording` and `rules` is looked at by their rules, since it is named by checks and answers. */
export class ChangeSettingBody implements ChangeSetting {
  @IfGiven()
  @IsString()
  @MaxLength(PEOPLE_LIMITS.name)
  readonly name?: string;

  @IfGiven()
  @IsString()
  @MaxLength(64)
  readonly zone?: string;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => CalendarBody)
  readonly calendar?: CalendarBody;

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(NUMBERS_TO_CALL)
  @ValidateNested({ each: true })
  @Type(() => NumberBody)
  readonly numbers?: NumberBody[];

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => RhythmsBody)
  readonly rhythms?: RhythmsBody;

  @IfGiven()
  @IsObject()
  readonly wording?: CheckNotes;

  @IfGiven()
  @IsObject()
  readonly rules?: TightenedRules;

  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => ThresholdsBody)
  readonly thresholds?: ThresholdsBody;
}

export class SetSettingBackBody implements SetSettingBack {
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  readonly version!: number;
}

export class VersionsQuery {
  @IsOptional()
  @IsUUID()
  readonly cursor?: string;
}

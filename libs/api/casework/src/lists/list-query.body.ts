import {
  CASE_SORTS,
  CASE_STATES,
  type CaseSort,
  type CaseState,
  PAGE_LIMIT,
} from '@alongside/contracts';
import { type Stage, STAGES } from '@alongside/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** `"25"` as 25; what is no whole number stays as it is and is refused. */
const toInteger = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;

/** Query of a list of cases; filter and order come from lists of known names. */
export class ListQuery {
  @IsOptional()
  @IsIn(CASE_STATES)
  readonly state: CaseState = 'open';

  @IsOptional()
  @IsIn(STAGES)
  readonly stage?: Stage;

  @IsOptional()
  @IsIn(CASE_SORTS)
  readonly sort: CaseSort = 'activity';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;

  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT)
  readonly limit: number = 25;
}

/** Query of a list with nothing to choose. */
export class PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly cursor?: string;

  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(PAGE_LIMIT)
  readonly limit: number = 25;
}

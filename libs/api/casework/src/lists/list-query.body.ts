import { PageQuery } from '@alongside/api-platform';
import { CASE_SORTS, CASE_STATES, type CaseSort, type CaseState } from '@alongside/contracts';
import { type Stage, STAGES } from '@alongside/domain';
import { IsIn, IsOptional } from 'class-validator';

/** Query of a list of cases; filter and order come from lists of known names. */
export class ListQuery extends PageQuery {
  @IsOptional()
  @IsIn(CASE_STATES)
  readonly state: CaseState = 'open';

  @IsOptional()
  @IsIn(STAGES)
  readonly stage?: Stage;

  @IsOptional()
  @IsIn(CASE_SORTS)
  readonly sort: CaseSort = 'activity';
}

import { IsCalendarDate } from '@alongside/api-platform';
import {
  type AnswerRoleRequest,
  type ChangeMember,
  type EndRole,
  type GiveRole,
  type NameService,
  type NameTeam,
  PEOPLE_FILTERS,
  PEOPLE_LIMITS,
  type PeopleFilter,
  type SearchPeople,
  type SetLeaving,
} from '@alongside/contracts';
import { type Role, ROLES } from '@alongside/domain';
import { applyDecorators } from '@nestjs/common';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';

/** Something to read, on one line. */
export const IsName = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^[^\p{Cc}]*[^\p{Cc}\s][^\p{Cc}]*$/u, { message: 'Write a name on one line.' }),
    MaxLength(PEOPLE_LIMITS.name),
  );

/** May be left out, and may not be empty when it is there. */
const IfGiven = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

export class SearchPeopleBody implements SearchPeople {
  @IfGiven()
  @IsString()
  @MaxLength(PEOPLE_LIMITS.search)
  readonly search?: string;

  @IsOptional()
  @IsUUID()
  readonly teamId?: string | null;

  @IsOptional()
  @IsIn(ROLES)
  readonly role?: Role | null;

  @IfGiven()
  @IsIn(PEOPLE_FILTERS)
  readonly standing?: PeopleFilter;

  @IsOptional()
  @IsUUID()
  readonly cursor?: string | null;
}

export class ChangeMemberBody implements ChangeMember {
  @IfGiven()
  @IsName()
  readonly name?: string;

  @IsOptional()
  @IsUUID()
  readonly teamId?: string | null;
}

export class GiveRoleBody implements GiveRole {
  @IsIn(ROLES)
  readonly role!: Role;

  @IsOptional()
  @IsCalendarDate()
  readonly startsOn?: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly endsOn?: string | null;
}

export class EndRoleBody implements EndRole {
  @IsOptional()
  @IsCalendarDate()
  readonly endsOn?: string | null;
}

export class AnswerRoleRequestBody implements AnswerRoleRequest {
  @IsBoolean()
  readonly isConfirmed!: boolean;
}

export class SetLeavingBody implements SetLeaving {
  @IsCalendarDate()
  readonly lastOn!: string;
}

export class NameServiceBody implements NameService {
  @IsName()
  readonly name!: string;
}

export class NameTeamBody extends NameServiceBody implements NameTeam {
  @IsUUID()
  readonly serviceId!: string;
}

export class ChangesQuery {
  @IsOptional()
  @IsUUID()
  readonly cursor?: string;
}

import { IsCalendarDate } from '@alongside/api-platform';
import { type AgreeAction, CASE_LIMITS, type ChangeAction } from '@alongside/contracts';
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  type ActionKind,
  type ActionStatus,
} from '@alongside/domain';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { NeededText, Text } from '../text.decorators';

export class AgreeActionBody implements AgreeAction {
  @NeededText(CASE_LIMITS.shortText)
  readonly what!: string;

  @Text(CASE_LIMITS.shortText)
  readonly whyForPerson?: string | null;

  @IsOptional()
  @IsUUID()
  readonly ownerId?: string | null;

  @Text(200)
  readonly ownerRole?: string | null;

  @IsIn(ACTION_KINDS)
  readonly kind!: ActionKind;

  @IsCalendarDate()
  readonly dueOn!: string;

  @IsOptional()
  @IsBoolean()
  readonly blocksDecision?: boolean;
}

export class ChangeActionBody implements ChangeAction {
  @IsOptional()
  @IsIn(ACTION_STATUSES)
  readonly status?: ActionStatus;

  @Text(CASE_LIMITS.shortText)
  readonly reason?: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string;

  @Text(CASE_LIMITS.shortText)
  readonly shownBy?: string | null;

  @IsOptional()
  @IsBoolean()
  readonly personTold?: boolean | null;
}

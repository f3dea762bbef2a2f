import { Contract, IsCalendarDate } from '@alongside/api-platform';
import {
  AGENDA_LIMITS,
  type AgreeSupervisionAction,
  type ChangeSupervisionAction,
  type SupervisionSessionView,
} from '@alongside/contracts';
import { SUPERVISION_ACTION_CHANGES, type SupervisionActionChange } from '@alongside/domain';
import { Body, Controller, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SupervisionActionsService } from './supervision-actions.service';

class AgreeSupervisionActionBody implements AgreeSupervisionAction {
  @IsString()
  @IsNotEmpty()
  @MaxLength(AGENDA_LIMITS.what)
  readonly what!: string;

  @IsUUID()
  readonly ownerId!: string;

  @IsCalendarDate()
  readonly dueOn!: string;
}

class ChangeSupervisionActionBody implements ChangeSupervisionAction {
  @IsIn(SUPERVISION_ACTION_CHANGES)
  readonly to!: SupervisionActionChange;

  @IsOptional()
  @IsString()
  @MaxLength(AGENDA_LIMITS.reason)
  readonly reason?: string | null;

  @IsOptional()
  @IsCalendarDate()
  readonly dueOn?: string | null;
}

@Controller('api/v1/supervision')
export class SupervisionActionsController {
  constructor(private readonly actions: SupervisionActionsService) {}

  @Post('sessions/:sessionId/actions')
  @Contract({
    summary: 'Take something on in a session',
    body: 'AgreeSupervisionAction',
    answer: 'SupervisionSessionView',
    status: 201,
  })
  agree(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: AgreeSupervisionActionBody,
  ): Promise<SupervisionSessionView> {
    return this.actions.agree(sessionId, body);
  }

  @Patch('actions/:actionId')
  @Contract({
    summary: 'Say what became of something that was taken on',
    body: 'ChangeSupervisionAction',
    answer: 'SupervisionSessionView',
    versioned: true,
  })
  change(
    @Param('actionId', ParseUUIDPipe) actionId: string,
    @Body() body: ChangeSupervisionActionBody,
  ): Promise<SupervisionSessionView> {
    return this.actions.change(actionId, body);
  }
}

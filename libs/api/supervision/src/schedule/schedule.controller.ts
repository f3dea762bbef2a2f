import { Contract } from '@alongside/api-platform';
import type { SessionRow, SupervisionLineView } from '@alongside/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { MovesService } from './moves.service';
import { AddSessionBody, MoveSessionBody, SetScheduleBody } from './schedule.body';
import { ScheduleService } from './schedule.service';

@Controller('api/v1/supervision')
export class ScheduleController {
  constructor(
    private readonly schedule: ScheduleService,
    private readonly moves: MovesService,
  ) {}

  @Put('lines/:lineId/schedule')
  @Contract({
    summary: 'Lay out the dates of a pair three months ahead',
    body: 'SetSchedule',
    answer: 'SupervisionLineView',
    versioned: true,
  })
  set(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: SetScheduleBody,
  ): Promise<SupervisionLineView> {
    return this.schedule.set(lineId, body);
  }

  @Post('lines/:lineId/sessions')
  @Contract({
    summary: 'Agree one date besides the rhythm',
    body: 'AddSession',
    answer: 'SessionRow',
    status: 201,
  })
  add(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: AddSessionBody,
  ): Promise<SessionRow> {
    return this.schedule.add(lineId, body);
  }

  @Post('sessions/:sessionId/moves')
  @Contract({
    summary: 'Move or cancel a session, with a reason and a new date',
    body: 'MoveSession',
    answer: 'SessionRow',
    status: 201,
  })
  move(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: MoveSessionBody,
  ): Promise<SessionRow> {
    return this.moves.move(sessionId, body);
  }
}

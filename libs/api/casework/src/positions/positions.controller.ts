import { Contract } from '@alongside/api-platform';
import type { CaseView, PlacePosition } from '@alongside/contracts';
import { type Position, POSITIONS } from '@alongside/domain';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { PositionsService } from './positions.service';

export class PlacePositionBody implements PlacePosition {
  @IsIn(POSITIONS)
  readonly position!: Position;
}

@Controller('api/v1/cases/:caseId/positions')
export class PositionsController {
  constructor(private readonly positions: PositionsService) {}

  @Post()
  @Contract({
    summary: 'Place the situation on the line',
    body: 'PlacePosition',
    answer: 'CaseView',
    status: 201,
  })
  place(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: PlacePositionBody,
  ): Promise<CaseView> {
    return this.positions.place(caseId, body);
  }
}

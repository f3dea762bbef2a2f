import { Contract } from '@alongside/api-platform';
import type { PairFigures } from '@alongside/contracts';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { FiguresService } from './figures.service';

@Controller('api/v1/supervision/lines/:lineId/figures')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get()
  @Contract({ summary: 'A year of supervision in figures, for the two', answer: 'PairFigures' })
  read(@Param('lineId', ParseUUIDPipe) lineId: string): Promise<PairFigures> {
    return this.figures.read(lineId);
  }
}

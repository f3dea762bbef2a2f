import { Contract } from '@alongside/api-platform';
import type { SupervisionLineView, SupervisionOverview } from '@alongside/contracts';
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { LinesService } from './lines.service';

@Controller('api/v1/supervision')
export class LinesController {
  constructor(private readonly lines: LinesService) {}

  @Get()
  @Contract({ summary: 'Whom I have supervision with, and when', answer: 'SupervisionOverview' })
  mine(): Promise<SupervisionOverview> {
    return this.lines.mine();
  }

  @Get('lines/:lineId')
  @Contract({ summary: 'The supervision of a pair', answer: 'SupervisionLineView' })
  read(@Param('lineId', ParseUUIDPipe) lineId: string): Promise<SupervisionLineView> {
    return this.lines.read(lineId);
  }
}

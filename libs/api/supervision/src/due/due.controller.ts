import { Contract, PageQuery } from '@alongside/api-platform';
import type { SupervisionDuePage } from '@alongside/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { DueService } from './due.service';

@Controller('api/v1/supervision-due')
export class DueController {
  constructor(private readonly due: DueService) {}

  @Get()
  @Contract({
    summary: 'Whose supervision is due, for a manager',
    answer: 'SupervisionDuePage',
    query: { cursor: { type: 'string' }, limit: { type: 'integer', minimum: 1, maximum: 100 } },
  })
  list(@Query() query: PageQuery): Promise<SupervisionDuePage> {
    return this.due.list(query);
  }
}

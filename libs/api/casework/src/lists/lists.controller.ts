import { Contract } from '@alongside/api-platform';
import {
  type CasePage,
  CASE_SORTS,
  CASE_STATES,
  type HomeView,
  PAGE_LIMIT,
} from '@alongside/contracts';
import { STAGES } from '@alongside/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { HomeService } from './home.service';
import { ListQuery } from './list-query.body';
import { ListsService } from './lists.service';

@Controller('api/v1')
export class ListsController {
  constructor(
    private readonly lists: ListsService,
    private readonly home: HomeService,
  ) {}

  @Get('cases')
  @Contract({
    summary: 'My questions, newest first',
    answer: 'CasePage',
    query: {
      state: { type: 'string', enum: [...CASE_STATES] },
      stage: { type: 'string', enum: [...STAGES] },
      sort: { type: 'string', enum: [...CASE_SORTS] },
      cursor: { type: 'string', maxLength: 200 },
      limit: { type: 'integer', minimum: 1, maximum: PAGE_LIMIT },
    },
  })
  cases(@Query() query: ListQuery): Promise<CasePage> {
    return this.lists.cases(query);
  }

  @Get('me/home')
  @Contract({ summary: 'What needs me', answer: 'HomeView' })
  mine(): Promise<HomeView> {
    return this.home.read();
  }
}

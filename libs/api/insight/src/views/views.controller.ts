import { Contract, PageQuery } from '@alongside/api-platform';
import type { ThemeViewsPage } from '@alongside/contracts';
import { Controller, Get, Query } from '@nestjs/common';
import { ViewsService } from './views.service';

@Controller('api/v1/themes/views')
export class ViewsController {
  constructor(private readonly views: ViewsService) {}

  @Get()
  @Contract({
    summary: 'Who looked at team themes',
    answer: 'ThemeViewsPage',
    query: { cursor: { type: 'string' }, limit: { type: 'integer', minimum: 1, maximum: 100 } },
  })
  list(@Query() query: PageQuery): Promise<ThemeViewsPage> {
    return this.views.list(query);
  }
}

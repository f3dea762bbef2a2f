import { Contract, PageQuery } from '@alongside/api-platform';
import { type CaseView, type MyActionsPage, PAGE_LIMIT } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { AgreeActionBody, ChangeActionBody } from './actions.body';
import { ActionsService } from './actions.service';

@Controller('api/v1')
export class ActionsController {
  constructor(private readonly actions: ActionsService) {}

  @Get('me/actions')
  @Contract({
    summary: 'Agreed actions I own, by due date',
    answer: 'MyActionsPage',
    query: {
      cursor: { type: 'string', maxLength: 200 },
      limit: { type: 'integer', minimum: 1, maximum: PAGE_LIMIT },
    },
  })
  mine(@Query() query: PageQuery): Promise<MyActionsPage> {
    return this.actions.mine(query);
  }

  @Post('cases/:caseId/actions')
  @Contract({ summary: 'Agree an action', body: 'AgreeAction', answer: 'CaseView', status: 201 })
  agree(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AgreeActionBody,
  ): Promise<CaseView> {
    return this.actions.agree(caseId, body);
  }

  @Patch('cases/:caseId/actions/:actionId')
  @Contract({
    summary: 'Change an agreed action',
    body: 'ChangeAction',
    answer: 'CaseView',
    versioned: true,
  })
  change(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('actionId', ParseUUIDPipe) actionId: string,
    @Body() body: ChangeActionBody,
  ): Promise<CaseView> {
    return this.actions.change(caseId, actionId, body);
  }
}

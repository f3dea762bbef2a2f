import { Contract } from '@alongside/api-platform';
import type { CaseView, SecondViewCandidates, SecondViewPage } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerSecondViewBody, AskSecondViewBody } from './second-views.body';
import { SecondViewsService } from './second-views.service';

@Controller('api/v1')
export class SecondViewsController {
  constructor(private readonly secondViews: SecondViewsService) {}

  @Get('cases/:caseId/second-view-candidates')
  @Contract({ summary: 'Who could give a second view', answer: 'SecondViewCandidates' })
  candidates(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<SecondViewCandidates> {
    return this.secondViews.candidates(caseId);
  }

  @Post('cases/:caseId/second-views')
  @Contract({
    summary: 'Ask for a second view',
    body: 'AskSecondView',
    answer: 'CaseView',
    status: 201,
  })
  ask(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AskSecondViewBody,
  ): Promise<CaseView> {
    return this.secondViews.ask(caseId, body);
  }

  @Get('second-views/:secondViewId')
  @Contract({ summary: 'The one page for a second view', answer: 'SecondViewPage' })
  open(@Param('secondViewId', ParseUUIDPipe) secondViewId: string): Promise<SecondViewPage> {
    return this.secondViews.open(secondViewId);
  }

  @Post('second-views/:secondViewId/answer')
  @Contract({ summary: 'Give a second view', body: 'AnswerSecondView', status: 204 })
  answer(
    @Param('secondViewId', ParseUUIDPipe) secondViewId: string,
    @Body() body: AnswerSecondViewBody,
  ): Promise<void> {
    return this.secondViews.answer(secondViewId, body);
  }
}

import { Contract } from '@alongside/api-platform';
import type { CaseView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ReasonBody } from '../reason.body';
import { BeginCaseBody, ChangeQuestionBody } from './question.body';
import { QuestionService } from './question.service';

@Controller('api/v1/cases')
export class QuestionController {
  constructor(private readonly questions: QuestionService) {}

  @Post()
  @Contract({ summary: 'Begin a question', body: 'BeginCase', answer: 'CaseView', status: 201 })
  begin(@Body() body: BeginCaseBody): Promise<CaseView> {
    return this.questions.begin(body);
  }

  @Get(':caseId')
  @Contract({ summary: 'Open a case', answer: 'CaseView' })
  open(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseView> {
    return this.questions.open(caseId);
  }

  @Patch(':caseId/question')
  @Contract({
    summary: 'Change the question or its weighing',
    body: 'ChangeQuestion',
    answer: 'CaseView',
    versioned: true,
  })
  change(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ChangeQuestionBody,
  ): Promise<CaseView> {
    return this.questions.change(caseId, body);
  }

  @Post(':caseId/raising')
  @Contract({ summary: 'Raise a question', answer: 'CaseView', status: 201 })
  raise(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<CaseView> {
    return this.questions.raise(caseId);
  }

  @Post(':caseId/withdrawal')
  @Contract({
    summary: 'Withdraw a question',
    body: 'GiveReason',
    answer: 'CaseView',
    status: 201,
  })
  withdraw(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ReasonBody,
  ): Promise<CaseView> {
    return this.questions.withdraw(caseId, body);
  }
}

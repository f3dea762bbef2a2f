import { Contract, IsCalendarDate } from '@alongside/api-platform';
import {
  CASE_LIMITS,
  type CaseView,
  type ReportStopCondition,
  type Resume,
} from '@alongside/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { ReasonBody } from '../reason.body';
import { NeededText } from '../text.decorators';
import { PausesService } from './pauses.service';

export class ReportStopConditionBody implements ReportStopCondition {
  @NeededText(CASE_LIMITS.shortText)
  readonly stopCondition!: string;

  @NeededText(CASE_LIMITS.longText)
  readonly whatHappened!: string;
}

export class ResumeBody extends ReasonBody implements Resume {
  @IsOptional()
  @IsCalendarDate()
  readonly reviewOn?: string | null;
}

@Controller('api/v1/cases/:caseId')
export class PausesController {
  constructor(private readonly pauses: PausesService) {}

  @Post('pauses')
  @Contract({
    summary: 'Report that a stop condition is met',
    body: 'ReportStopCondition',
    answer: 'CaseView',
    status: 201,
  })
  report(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ReportStopConditionBody,
  ): Promise<CaseView> {
    return this.pauses.report(caseId, body);
  }

  @Post('resumption')
  @Contract({
    summary: 'Take up what was held or paused',
    body: 'Resume',
    answer: 'CaseView',
    status: 201,
  })
  resume(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ResumeBody,
  ): Promise<CaseView> {
    return this.pauses.resume(caseId, body);
  }
}

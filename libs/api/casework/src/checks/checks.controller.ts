import { Contract } from '@alongside/api-platform';
import { type AnswerSafetyCheck, CASE_LIMITS, type CaseView } from '@alongside/contracts';
import { CHECK_IDS, type CheckId } from '@alongside/domain';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { IsIn, IsString, MaxLength, ValidateIf } from 'class-validator';
import { NeededText } from '../text.decorators';
import { ChecksService } from './checks.service';

export class AnswerSafetyCheckBody implements AnswerSafetyCheck {
  @IsIn(CHECK_IDS)
  readonly check!: CheckId;

  @ValidateIf((body: AnswerSafetyCheckBody) => body.answer !== null)
  @IsString()
  @MaxLength(60)
  readonly answer!: string | null;

  @NeededText(CASE_LIMITS.shortText)
  readonly reason!: string;
}

@Controller('api/v1/cases/:caseId/safety-checks')
export class ChecksController {
  constructor(private readonly checks: ChecksService) {}

  @Post()
  @Contract({
    summary: 'Answer a safety check, or leave it out with a reason',
    body: 'AnswerSafetyCheck',
    answer: 'CaseView',
    status: 201,
  })
  answer(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: AnswerSafetyCheckBody,
  ): Promise<CaseView> {
    return this.checks.answer(caseId, body);
  }
}

import { Contract } from '@alongside/api-platform';
import type { CaseView } from '@alongside/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ReasonBody } from '../reason.body';
import { ClosureService } from './closure.service';

@Controller('api/v1/cases/:caseId/closure')
export class ClosureController {
  constructor(private readonly closure: ClosureService) {}

  @Post()
  @Contract({ summary: 'Close a case', body: 'GiveReason', answer: 'CaseView', status: 201 })
  close(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: ReasonBody,
  ): Promise<CaseView> {
    return this.closure.close(caseId, body);
  }
}

import { Contract } from '@alongside/api-platform';
import type { CaseView } from '@alongside/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import {
  DecisionAddendumBody,
  PlaceInRecordBody,
  ReviseDecisionBody,
  SignDecisionBody,
  WriteDecisionBody,
} from './decisions.body';
import { DecisionsService } from './decisions.service';
import { SignaturesService } from './signatures.service';

@Controller('api/v1/cases/:caseId/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly signatures: SignaturesService,
  ) {}

  @Post()
  @Contract({
    summary: 'Write a decision; hold and escalate take effect at once',
    body: 'WriteDecision',
    answer: 'CaseView',
    status: 201,
  })
  write(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: WriteDecisionBody,
  ): Promise<CaseView> {
    return this.decisions.write(caseId, body);
  }

  @Patch(':decisionId')
  @Contract({
    summary: 'Revise a decision nobody has signed',
    body: 'ReviseDecision',
    answer: 'CaseView',
    versioned: true,
  })
  revise(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() body: ReviseDecisionBody,
  ): Promise<CaseView> {
    return this.decisions.revise(caseId, decisionId, body);
  }

  @Post(':decisionId/sharing')
  @Contract({ summary: 'Share a decision for signing', answer: 'CaseView', status: 201 })
  share(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
  ): Promise<CaseView> {
    return this.decisions.share(caseId, decisionId);
  }

  @Post(':decisionId/signatures')
  @Contract({
    summary: 'Sign, sign with a difference of view, or decline',
    body: 'SignDecision',
    answer: 'CaseView',
    status: 201,
  })
  sign(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() body: SignDecisionBody,
  ): Promise<CaseView> {
    return this.signatures.sign(caseId, decisionId, body);
  }

  @Post(':decisionId/addenda')
  @Contract({
    summary: 'Add to a signed decision',
    body: 'AddAddendum',
    answer: 'CaseView',
    status: 201,
  })
  addAddendum(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() body: DecisionAddendumBody,
  ): Promise<CaseView> {
    return this.signatures.addAddendum(caseId, decisionId, body);
  }

  @Put(':decisionId/record-placement')
  @Contract({
    summary: "Say where the paragraph stands in the person's record",
    body: 'PlaceInRecord',
    answer: 'CaseView',
  })
  placeInRecord(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Body() body: PlaceInRecordBody,
  ): Promise<CaseView> {
    return this.signatures.placeInRecord(caseId, decisionId, body);
  }
}

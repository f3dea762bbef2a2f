import { Contract } from '@alongside/api-platform';
import type { AgreementView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { SignAgreementBody, WriteAgreementBody } from './agreements.body';
import { AgreementsService } from './agreements.service';

@Controller('api/v1/supervision/lines/:lineId/agreement')
export class AgreementsController {
  constructor(private readonly agreements: AgreementsService) {}

  @Get()
  @Contract({ summary: 'The supervision agreement of a pair', answer: 'AgreementView' })
  read(@Param('lineId', ParseUUIDPipe) lineId: string): Promise<AgreementView> {
    return this.agreements.read(lineId);
  }

  @Put()
  @Contract({
    summary: 'Write the draft of an agreement',
    body: 'WriteAgreement',
    answer: 'AgreementView',
    versioned: true,
  })
  write(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: WriteAgreementBody,
  ): Promise<AgreementView> {
    return this.agreements.write(lineId, body);
  }

  @Post('signatures')
  @Contract({
    summary: 'Sign the draft of an agreement',
    body: 'SignAgreement',
    answer: 'AgreementView',
    status: 201,
  })
  sign(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() { version }: SignAgreementBody,
  ): Promise<AgreementView> {
    return this.agreements.sign(lineId, version);
  }
}

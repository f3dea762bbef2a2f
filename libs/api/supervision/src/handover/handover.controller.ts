import { Contract } from '@alongside/api-platform';
import type { LineRow, OrganisationLines, PastSharingView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { BeginLineBody, SharePastBody } from './handover.body';
import { HandoverService } from './handover.service';
import { SharingService } from './sharing.service';

@Controller('api/v1')
export class HandoverController {
  constructor(
    private readonly handover: HandoverService,
    private readonly sharing: SharingService,
  ) {}

  @Get('organisation/lines')
  @Contract({ summary: 'Who supervises whom in the organisation', answer: 'OrganisationLines' })
  lines(): Promise<OrganisationLines> {
    return this.handover.lines();
  }

  @Post('supervision/lines')
  @Contract({
    summary: 'Begin a supervision line; the one before it ends at the same moment',
    body: 'BeginLine',
    answer: 'LineRow',
    status: 201,
  })
  begin(@Body() body: BeginLineBody): Promise<LineRow> {
    return this.handover.begin(body);
  }

  @Get('supervision/lines/:lineId/sharing')
  @Contract({
    summary: 'Whether the present supervisor reads the signed records of a past line',
    answer: 'PastSharingView',
  })
  readSharing(@Param('lineId', ParseUUIDPipe) lineId: string): Promise<PastSharingView> {
    return this.sharing.read(lineId);
  }

  @Post('supervision/lines/:lineId/sharing')
  @Contract({
    summary: 'Share the signed records of a past line, or take that back',
    body: 'SharePast',
    answer: 'PastSharingView',
    status: 201,
  })
  share(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Body() body: SharePastBody,
  ): Promise<PastSharingView> {
    return this.sharing.share(lineId, body);
  }
}

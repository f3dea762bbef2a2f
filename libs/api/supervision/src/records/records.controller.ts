import { Contract, PageQuery } from '@alongside/api-platform';
import type { RecordPage, RecordView, UnsettledRecords } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ChangeRecordBody, RecordWordsBody, SignRecordBody } from './records.body';
import { RecordListsService } from './record-lists.service';
import { RecordSigningService } from './record-signing.service';
import { RecordsService } from './records.service';

@Controller('api/v1')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly signing: RecordSigningService,
    private readonly lists: RecordListsService,
  ) {}

  @Get('me/unsettled-records')
  @Contract({ summary: 'Records that wait for my view', answer: 'UnsettledRecords' })
  unsettled(): Promise<UnsettledRecords> {
    return this.lists.unsettled();
  }

  @Get('supervision/lines/:lineId/records')
  @Contract({
    summary: 'The records of a supervision line',
    answer: 'RecordPage',
    query: { cursor: { type: 'string' }, limit: { type: 'integer', minimum: 1, maximum: 100 } },
  })
  list(
    @Param('lineId', ParseUUIDPipe) lineId: string,
    @Query() query: PageQuery,
  ): Promise<RecordPage> {
    return this.lists.ofLine(lineId, query);
  }

  @Get('supervision/sessions/:sessionId/record')
  @Contract({ summary: 'The record of a session', answer: 'RecordView' })
  readOfSession(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<RecordView> {
    return this.records.readOfSession(sessionId);
  }

  @Post('supervision/sessions/:sessionId/record')
  @Contract({
    summary: 'Draft the record of a session that was held',
    answer: 'RecordView',
    status: 201,
  })
  draft(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<RecordView> {
    return this.records.draft(sessionId);
  }

  @Get('supervision/records/:recordId')
  @Contract({ summary: 'A record of supervision', answer: 'RecordView' })
  read(@Param('recordId', ParseUUIDPipe) recordId: string): Promise<RecordView> {
    return this.records.read(recordId);
  }

  @Patch('supervision/records/:recordId')
  @Contract({
    summary: 'Choose what is in a record that nobody has signed',
    body: 'ChangeRecord',
    answer: 'RecordView',
    versioned: true,
  })
  change(
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: ChangeRecordBody,
  ): Promise<RecordView> {
    return this.records.change(recordId, body);
  }

  @Post('supervision/records/:recordId/sharing')
  @Contract({ summary: 'Share a record for reading back', answer: 'RecordView', status: 201 })
  share(@Param('recordId', ParseUUIDPipe) recordId: string): Promise<RecordView> {
    return this.records.share(recordId);
  }

  @Post('supervision/records/:recordId/signatures')
  @Contract({
    summary: 'Sign a record, sign with a difference of view, or decline',
    body: 'SignRecord',
    answer: 'RecordView',
    status: 201,
  })
  sign(
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: SignRecordBody,
  ): Promise<RecordView> {
    return this.signing.sign(recordId, body);
  }

  @Post('supervision/records/:recordId/addenda')
  @Contract({
    summary: 'Add to a frozen record',
    body: 'AddAddendum',
    answer: 'RecordView',
    status: 201,
  })
  addAddendum(
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: RecordWordsBody,
  ): Promise<RecordView> {
    return this.signing.addAddendum(recordId, body);
  }

  @Post('supervision/records/:recordId/views')
  @Contract({
    summary: 'Add a view as the next manager',
    body: 'AddAddendum',
    answer: 'RecordView',
    status: 201,
  })
  addView(
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: RecordWordsBody,
  ): Promise<RecordView> {
    return this.signing.addView(recordId, body);
  }
}

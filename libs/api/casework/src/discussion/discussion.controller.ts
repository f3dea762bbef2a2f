import { Contract, InvalidFields } from '@alongside/api-platform';
import type { CaseView, TimelinePage } from '@alongside/contracts';
import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { SeqPipe } from '../seq.pipe';
import { AddendumBody, EditEntryBody, MarkReadBody, PostEntryBody } from './discussion.body';
import { DiscussionService } from './discussion.service';

@Controller('api/v1/cases/:caseId')
export class DiscussionController {
  constructor(private readonly discussion: DiscussionService) {}

  @Get('timeline')
  @Contract({
    summary: 'An earlier page of the timeline',
    answer: 'TimelinePage',
    query: { before: { type: 'integer', minimum: 1 } },
  })
  timeline(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query('before') before?: string,
  ): Promise<TimelinePage> {
    return this.discussion.timeline(caseId, numberBefore(before));
  }

  @Post('entries')
  @Contract({ summary: 'Post an entry', body: 'PostEntry', answer: 'CaseView', status: 201 })
  post(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: PostEntryBody,
  ): Promise<CaseView> {
    return this.discussion.post(caseId, body);
  }

  @Patch('entries/:seq')
  @Contract({ summary: 'Edit an entry', body: 'EditEntry', answer: 'CaseView' })
  edit(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('seq', SeqPipe) seq: number,
    @Body() body: EditEntryBody,
  ): Promise<CaseView> {
    return this.discussion.edit(caseId, seq, body);
  }

  @Post('entries/:seq/addenda')
  @Contract({ summary: 'Add to an entry', body: 'AddAddendum', answer: 'CaseView', status: 201 })
  add(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('seq', SeqPipe) seq: number,
    @Body() body: AddendumBody,
  ): Promise<CaseView> {
    return this.discussion.add(caseId, seq, body);
  }

  @Put('read-mark')
  @Contract({ summary: 'Mark as read', body: 'MarkRead', status: 204 })
  markRead(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: MarkReadBody,
  ): Promise<void> {
    return this.discussion.markRead(caseId, body);
  }
}

function numberBefore(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidFields([{ field: 'before', message: 'Write a whole number.' }]);
}

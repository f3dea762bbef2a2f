import { Contract } from '@alongside/api-platform';
import type { PrivateNoteView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { PrivateNoteBody } from './discussion.body';
import { PrivateNotesService } from './private-notes.service';

@Controller('api/v1/cases/:caseId/private-note')
export class PrivateNoteController {
  constructor(private readonly notes: PrivateNotesService) {}

  @Get()
  @Contract({ summary: 'My private note', answer: 'PrivateNoteView' })
  read(@Param('caseId', ParseUUIDPipe) caseId: string): Promise<PrivateNoteView> {
    return this.notes.read(caseId);
  }

  @Put()
  @Contract({
    summary: 'Write my private note',
    body: 'WritePrivateNote',
    answer: 'PrivateNoteView',
    versioned: true,
  })
  write(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: PrivateNoteBody,
  ): Promise<PrivateNoteView> {
    return this.notes.write(caseId, body);
  }
}

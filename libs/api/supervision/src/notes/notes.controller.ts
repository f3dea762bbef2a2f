import { Contract } from '@alongside/api-platform';
import { AGENDA_LIMITS, type ChangeNote, type NoteChanges } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { IsBase64, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { NotesService } from './notes.service';

const STATE = 20_000;

class ChangeNoteBody implements ChangeNote {
  @IsString()
  @IsNotEmpty()
  @MaxLength(AGENDA_LIMITS.noteUpdate)
  readonly update!: string;
}

class NoteQuery {
  @IsOptional()
  @IsBase64({ urlSafe: true, padding: false })
  @MaxLength(STATE)
  readonly since?: string;
}

@Controller('api/v1/supervision/agenda-items/:itemId/note')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get()
  @Contract({
    summary: 'What is new in a shared note',
    answer: 'NoteChanges',
    query: { since: { type: 'string', maxLength: STATE } },
  })
  read(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Query() query: NoteQuery,
  ): Promise<NoteChanges> {
    return this.notes.read(itemId, query.since);
  }

  @Post()
  @Contract({
    summary: 'Write into a shared note',
    body: 'ChangeNote',
    answer: 'NoteChanges',
    status: 201,
  })
  change(
    @Param('itemId', ParseUUIDPipe) itemId: string,
    @Body() body: ChangeNoteBody,
  ): Promise<NoteChanges> {
    return this.notes.change(itemId, body);
  }
}

import { Contract } from '@alongside/api-platform';
import {
  AGENDA_LIMITS,
  type SessionPrivateNote,
  type SupervisionSessionView,
  type WriteSessionPrivateNote,
} from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { SessionsService } from './sessions.service';

class WriteSessionPrivateNoteBody implements WriteSessionPrivateNote {
  @IsString()
  @MaxLength(AGENDA_LIMITS.privateNote)
  readonly text!: string;
}

@Controller('api/v1/supervision/sessions/:sessionId')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Contract({ summary: 'A session with its agenda', answer: 'SupervisionSessionView' })
  read(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<SupervisionSessionView> {
    return this.sessions.read(sessionId);
  }

  @Post('beginning')
  @Contract({ summary: 'Begin a session', answer: 'SupervisionSessionView', status: 201 })
  begin(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<SupervisionSessionView> {
    return this.sessions.begin(sessionId);
  }

  @Post('ending')
  @Contract({
    summary: 'Say that a session was held',
    answer: 'SupervisionSessionView',
    status: 201,
  })
  end(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<SupervisionSessionView> {
    return this.sessions.end(sessionId);
  }

  @Put('private-note')
  @Contract({
    summary: 'Write the note that nobody else reads',
    body: 'WriteSessionPrivateNote',
    answer: 'SessionPrivateNote',
    versioned: true,
  })
  writePrivateNote(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() body: WriteSessionPrivateNoteBody,
  ): Promise<SessionPrivateNote> {
    return this.sessions.writePrivateNote(sessionId, body);
  }
}

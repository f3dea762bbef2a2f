import { Contract } from '@alongside/api-platform';
import type { OpenSessions as OpenSessionsAnswer } from '@alongside/contracts';
import { Controller, Delete, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { OpenSessions } from './open-sessions.service';

/** Ending one's own sessions asks for no fresh proof: it only ever takes something away from a thief. */
@Controller('api/v1/me/sessions')
export class OpenSessionsController {
  constructor(private readonly sessions: OpenSessions) {}

  @Get()
  @Contract({ summary: 'Where you are signed in', answer: 'OpenSessions' })
  async list(): Promise<OpenSessionsAnswer> {
    return { items: await this.sessions.list() };
  }

  @Delete()
  @Contract({ summary: 'Sign out everywhere else', status: 204 })
  async endOthers(): Promise<void> {
    await this.sessions.endOthers();
  }

  @Delete(':sessionId')
  @Contract({ summary: 'End one of your sessions', status: 204 })
  async end(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<void> {
    await this.sessions.end(sessionId);
  }
}

import type { SessionView } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../session-cookie';
import { SessionService } from '../session.service';
import { KnownDevices } from '../throttle/known-devices';
import { OpenSessions } from '../sessions/open-sessions.service';
import type { Proved } from './factor-attempts';

/** What a right proof is answered with. */
@Injectable()
export class GoingOn {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
    private readonly open: OpenSessions,
    private readonly devices: KnownDevices,
  ) {}

  /** With the session that was proved, or the new one that takes the place of what was before. */
  async goOn(
    { newToken, tokenHash }: Proved,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    if (newToken !== null) {
      this.cookie.set(reply, newToken);
      await this.open.name(tokenHash, request.headers['user-agent']);
      await this.devices.rememberOwner(tokenHash, reply);
    }
    return this.sessions.view(tokenHash);
  }
}

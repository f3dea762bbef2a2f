import { PlatformSettings, sessionCookieName } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** The cookie that carries the token of a session, or of the half session before it. */
@Injectable()
export class SessionCookie {
  constructor(private readonly settings: PlatformSettings) {}

  set(reply: FastifyReply, token: string): void {
    const { isSecure } = this.settings;
    void reply.setCookie(sessionCookieName(isSecure), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
    });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookieName(this.settings.isSecure), { path: '/' });
  }
}

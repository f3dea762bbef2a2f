import { hashOf, newSessionToken, PlatformSettings } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

const FIVE_MINUTES = 300;

/** Binds a challenge to the browser of somebody who has no session yet. It opens nothing by itself. */
@Injectable()
export class VisitorCookie {
  private readonly name: string;

  constructor(private readonly settings: PlatformSettings) {
    this.name = settings.isSecure ? '__Host-alongside-visitor' : 'alongside-visitor';
  }

  /** A new one each time; returns its hash. */
  set(reply: FastifyReply): string {
    const token = newSessionToken();
    void reply.setCookie(this.name, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.settings.isSecure,
      maxAge: FIVE_MINUTES,
    });
    return hashOf(token);
  }

  /** The hash of the one that the browser brought; `null` when it brought none. */
  read(request: FastifyRequest): string | null {
    const token = request.cookies[this.name];
    return token === undefined || token === '' ? null : hashOf(token);
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, { path: '/' });
  }
}

import {
  Contract,
  currentRequest,
  hashOf,
  PlatformSettings,
  Public,
  sessionCookieName,
} from '@alongside/api-platform';
import type { SessionView } from '@alongside/contracts';
import { Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionService } from './session.service';
import { SignInGuard } from './sign-in.guard';
import { type Account, SignInService } from './sign-in.service';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly settings: PlatformSettings,
  ) {}

  @Public()
  @UseGuards(SignInGuard)
  @Post()
  @Contract({ summary: 'Sign in', body: 'SignIn', answer: 'SessionView', status: 201 })
  async begin(
    @Req() request: FastifyRequest & { user: Account },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const token = await this.signIn.begin(request.user, currentRequest().tokenHash);
    void reply.setCookie(sessionCookieName(this.settings.isSecure), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.isSecure,
    });
    return this.sessions.view(hashOf(token));
  }

  @Get()
  @Contract({ summary: 'Who is signed in', answer: 'SessionView' })
  read(): Promise<SessionView> {
    return this.sessions.view(currentRequest().tokenHash);
  }

  @Public()
  @Delete()
  @Contract({ summary: 'Sign out', status: 204 })
  async end(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { tokenHash } = currentRequest();
    if (tokenHash !== null) await this.signIn.end(tokenHash);
    void reply.clearCookie(sessionCookieName(this.settings.isSecure), { path: '/' });
  }
}

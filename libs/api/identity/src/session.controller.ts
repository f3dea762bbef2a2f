import { Contract, currentRequest, hashOf, Public } from '@alongside/api-platform';
import type { SessionView, SignedOut, SignInAnswer } from '@alongside/contracts';
import { Controller, Delete, Get, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from './session-cookie';
import { OpenSessions } from './sessions/open-sessions.service';
import { SessionService } from './session.service';
import { ProviderSignOut } from './single-sign-on/provider-sign-out';
import { SignInGuard } from './sign-in.guard';
import { type Account, SignInService } from './sign-in.service';
import { KnownDevices } from './throttle/known-devices';

@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly cookie: SessionCookie,
    private readonly open: OpenSessions,
    private readonly devices: KnownDevices,
    private readonly providers: ProviderSignOut,
  ) {}

  @Public()
  @UseGuards(SignInGuard)
  @Post()
  @Contract({ summary: 'Sign in', body: 'SignIn', answer: 'SignInAnswer', status: 201 })
  async begin(
    @Req() request: FastifyRequest & { user: Account },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const { tokenHash } = currentRequest();
    const { token, secondStep, by } = await this.signIn.begin(request.user, tokenHash);
    this.cookie.set(reply, token);
    this.providers.forget(reply);
    if (secondStep !== 'none') return { secondStep, by };
    await this.open.name(hashOf(token), request.headers['user-agent']);
    await this.devices.rememberOwner(hashOf(token), reply);
    return this.sessions.view(hashOf(token));
  }

  @Get()
  @Contract({ summary: 'Who is signed in', answer: 'SessionView' })
  read(): Promise<SessionView> {
    return this.sessions.view(currentRequest().tokenHash);
  }

  @Public()
  @Delete()
  @Contract({ summary: 'Sign out', answer: 'SignedOut' })
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOut> {
    const { tokenHash } = currentRequest();
    if (tokenHash !== null) await this.signIn.end(tokenHash);
    this.cookie.clear(reply);
    this.providers.forget(reply);
    return { address: await this.providers.addressFor(request) };
  }
}

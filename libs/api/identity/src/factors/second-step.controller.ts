import { Contract } from '@alongside/api-platform';
import type { AuthenticatorConfirmed, AuthenticatorSetUp, SessionView } from '@alongside/contracts';
import { Body, Controller, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie } from '../session-cookie';
import { SessionService } from '../session.service';
import { FactorCodeBody, PasswordProofBody } from './factors.body';
import { SecondStepService } from './second-step.service';

/** What a half session can do, and a whole one does again to prove who is there. */
@Controller('api/v1/session')
export class SecondStepController {
  constructor(
    private readonly steps: SecondStepService,
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('factor')
  @Contract({
    summary: 'Give the second factor: to sign in, or to confirm that it is you',
    body: 'FactorCode',
    answer: 'SessionView',
  })
  async prove(
    @Body() { code }: FactorCodeBody,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { newToken, tokenHash } = await this.steps.prove(code, ip);
    if (newToken !== null) this.cookie.set(reply, newToken);
    return this.sessions.view(tokenHash);
  }

  @Post('password')
  @Contract({
    summary: 'Confirm that it is you, without a second factor set up',
    body: 'PasswordProof',
    status: 204,
  })
  async proveByPassword(
    @Body() { password }: PasswordProofBody,
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.steps.proveByPassword(password, ip);
  }

  @Post('authenticator')
  @Contract({ summary: 'Begin to set up an authenticator app', answer: 'AuthenticatorSetUp' })
  begin(): Promise<AuthenticatorSetUp> {
    return this.steps.beginAuthenticator();
  }

  @Put('authenticator')
  @Contract({
    summary: 'Confirm an authenticator app by its first code',
    body: 'FactorCode',
    answer: 'AuthenticatorConfirmed',
  })
  async confirm(
    @Body() { code }: FactorCodeBody,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthenticatorConfirmed> {
    const { codes, newToken, tokenHash } = await this.steps.confirmAuthenticator(code, ip);
    if (newToken !== null) this.cookie.set(reply, newToken);
    return { codes, session: await this.sessions.view(tokenHash) };
  }
}

import { Contract } from '@alongside/api-platform';
import type {
  AuthenticatorConfirmed,
  AuthenticatorSetUp,
  SecondStepView,
  SessionView,
} from '@alongside/contracts';
import { Body, Controller, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RelyingParty } from '../passkeys/relying-party';
import { FactorCodeBody, PasswordProofBody } from './factors.body';
import { GoingOn } from './going-on';
import { SecondStepService } from './second-step.service';

/** What a half session can do, and a whole one does again to prove who is there. */
@Controller('api/v1/session')
export class SecondStepController {
  constructor(
    private readonly steps: SecondStepService,
    private readonly going: GoingOn,
    private readonly party: RelyingParty,
  ) {}

  @Post('factor')
  @Contract({
    summary: 'Give the second factor: to sign in, or to confirm that it is you',
    body: 'FactorCode',
    answer: 'SessionView',
  })
  async prove(
    @Body() { code }: FactorCodeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.going.goOn(await this.steps.prove(code), request, reply);
  }

  @Post('help')
  @Contract({
    summary: 'Give the one-time code of an administrator, to set up a factor anew',
    body: 'FactorCode',
    answer: 'SecondStepView',
  })
  async passHelp(@Body() { code }: FactorCodeBody): Promise<SecondStepView> {
    await this.steps.passHelpCode(code);
    return { secondStep: 'set_up', by: this.party.kinds };
  }

  @Post('password')
  @Contract({
    summary: 'Confirm that it is you, without a second factor set up',
    body: 'PasswordProof',
    status: 204,
  })
  async proveByPassword(@Body() { password }: PasswordProofBody): Promise<void> {
    await this.steps.proveByPassword(password);
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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthenticatorConfirmed> {
    const confirmed = await this.steps.confirmAuthenticator(code);
    return { codes: confirmed.codes, session: await this.going.goOn(confirmed, request, reply) };
  }
}

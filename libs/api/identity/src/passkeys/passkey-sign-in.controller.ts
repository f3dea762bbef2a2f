import { Contract, currentRequest, Public } from '@alongside/api-platform';
import type { PasskeyToUse, SessionView } from '@alongside/contracts';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GoingOn } from '../factors/going-on';
import { ProviderSignOut } from '../single-sign-on/provider-sign-out';
import { PasskeySignIn } from './passkey-sign-in.service';
import { PasskeyUsedBody } from './passkeys.body';
import { VisitorCookie } from './visitor-cookie';

/** Signing in by passkey, alone or after the password, and proving anew by it. */
@Controller('api/v1/session')
export class PasskeySignInController {
  constructor(
    private readonly passkeys: PasskeySignIn,
    private readonly visitor: VisitorCookie,
    private readonly going: GoingOn,
    private readonly providers: ProviderSignOut,
  ) {}

  @Public()
  @Post('passkey/challenge')
  @Contract({ summary: 'Begin to sign in with a passkey', answer: 'PasskeyToUse' })
  beginSignIn(@Res({ passthrough: true }) reply: FastifyReply): Promise<PasskeyToUse> {
    return this.passkeys.beginSignIn(this.visitor.set(reply));
  }

  @Public()
  @Post('passkey')
  @Contract({
    summary: 'Sign in with a passkey alone: it is both factors',
    body: 'PasskeyUsed',
    answer: 'SessionView',
    status: 201,
  })
  async signIn(
    @Body() body: PasskeyUsedBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const proved = await this.passkeys.signIn(body, {
      visitorHash: this.visitor.read(request),
      formerHash: currentRequest().tokenHash,
    });
    this.visitor.clear(reply);
    this.providers.forget(reply);
    return this.going.goOn(proved, request, reply);
  }

  @Post('factor/passkey/challenge')
  @Contract({ summary: 'Begin to prove by a passkey that it is you', answer: 'PasskeyToUse' })
  beginProof(): Promise<PasskeyToUse> {
    return this.passkeys.beginProof();
  }

  @Post('factor/passkey')
  @Contract({
    summary: 'Give a passkey as the second factor: to sign in, or to confirm that it is you',
    body: 'PasskeyUsed',
    answer: 'SessionView',
  })
  async prove(
    @Body() body: PasskeyUsedBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.going.goOn(await this.passkeys.prove(body), request, reply);
  }
}

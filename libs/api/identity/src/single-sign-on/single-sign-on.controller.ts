import {
  Contract,
  currentRequest,
  hashOf,
  PlatformSettings,
  Public,
} from '@alongside/api-platform';
import type { OwnSingleSignOn, SingleSignOnStart } from '@alongside/contracts';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpStatus,
  Logger,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { RecentFactor } from '../factors/recent-factor.guard';
import { SessionCookie } from '../session-cookie';
import { OpenSessions } from '../sessions/open-sessions.service';
import { KnownDevices } from '../throttle/known-devices';
import { ProviderSignOut } from './provider-sign-out';
import { BeginSingleSignOnBody } from './single-sign-on.body';
import {
  type Arrival,
  codeOf,
  type Departure,
  NotLetIn,
  SingleSignOn,
} from './single-sign-on.service';

/** As long as an attempt lasts. Unit: seconds. */
const LASTS = 600;

/** Signing in through the organisation's own provider. */
@Controller('api/v1')
export class SingleSignOnController {
  private readonly logger = new Logger('Single sign-on');

  constructor(
    private readonly singleSignOn: SingleSignOn,
    private readonly cookie: SessionCookie,
    private readonly open: OpenSessions,
    private readonly devices: KnownDevices,
    private readonly signOut: ProviderSignOut,
    private readonly settings: PlatformSettings,
  ) {}

  @Public()
  @Post('session/single-sign-on')
  @Contract({
    summary: 'Begin to sign in through the organisation that an address belongs to',
    body: 'BeginSingleSignOn',
    answer: 'SingleSignOnStart',
  })
  begin(
    @Body() { email }: BeginSingleSignOnBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SingleSignOnStart> {
    return this.depart(() => this.singleSignOn.beginFor(email), reply);
  }

  @Post('me/single-sign-on')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Begin to link your account with the organisation’s sign-in',
    answer: 'SingleSignOnStart',
  })
  link(@Res({ passthrough: true }) reply: FastifyReply): Promise<SingleSignOnStart> {
    return this.depart(() => this.singleSignOn.beginLinking(), reply);
  }

  @Get('me/single-sign-on')
  @Contract({
    summary: 'Whether you sign in through your organisation',
    answer: 'OwnSingleSignOn',
  })
  async own(): Promise<OwnSingleSignOn> {
    const { isOffered, linkedAt } = await this.singleSignOn.own();
    return { isOffered, linkedAt: linkedAt?.toISOString() ?? null };
  }

  @Delete('me/single-sign-on')
  @UseGuards(RecentFactor)
  @Contract({ summary: 'Sign in through the organisation no more', status: 204 })
  async unlink(): Promise<void> {
    await this.singleSignOn.unlink();
  }

  /** The browser comes back here, and leaves at once: neither a code nor a failure stays in its address. */
  @Public()
  @Get('session/single-sign-on/return')
  @Contract({ summary: 'Come back from the organisation’s provider', status: 303 })
  async arrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const browser = request.cookies[this.cookieName] ?? null;
    void reply.clearCookie(this.cookieName, { path: '/' });
    const place = await this.singleSignOn
      .arrive(query, browser, currentRequest().tokenHash)
      .then((arrival) => this.settle(arrival, request, reply))
      .catch((error: unknown) => this.failed(error));
    void reply.header('cache-control', 'no-store').redirect(place, HttpStatus.SEE_OTHER);
  }

  private async depart(
    begin: () => Promise<Departure | null>,
    reply: FastifyReply,
  ): Promise<SingleSignOnStart> {
    const departure = await begin();
    if (departure === null) return { address: null };
    void reply.setCookie(this.cookieName, departure.browser, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.isSecure,
      maxAge: LASTS,
    });
    return { address: departure.address };
  }

  private async settle(
    arrival: Arrival,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (!('begun' in arrival)) return '/me/security#linked';
    const { token, secondStep, by } = arrival.begun;
    this.cookie.set(reply, token);
    this.signOut.remember(reply, arrival.organisationId);
    if (secondStep !== 'none') return `/sign-in#${[secondStep, ...by].join('.')}`;
    await this.open.name(hashOf(token), request.headers['user-agent']);
    await this.devices.rememberOwner(hashOf(token), reply);
    return '/';
  }

  /** The page says one sentence whatever it was; the number leads an operator to the reason. */
  private failed(error: unknown): string {
    const number = randomBytes(4).toString('hex');
    this.logger.warn(`${number}: ${error instanceof NotLetIn ? error.message : codeOf(error)}`);
    return `/sign-in#not-let-in-${number}`;
  }

  private get cookieName(): string {
    return this.settings.isSecure ? '__Host-alongside-sign-on' : 'alongside-sign-on';
  }
}

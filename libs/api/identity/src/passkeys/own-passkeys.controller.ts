import { Contract } from '@alongside/api-platform';
import type { PasskeyConfirmed, PasskeyToMake, PasskeyView } from '@alongside/contracts';
import {
  Body,
  Controller,
  Delete,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GoingOn } from '../factors/going-on';
import { RecentFactor } from '../factors/recent-factor.guard';
import { OwnPasskeys } from './own-passkeys.service';
import { PasskeyMadeBody, RenamePasskeyBody } from './passkeys.body';

/** One's own passkeys: nobody else's can be named. */
@Controller('api/v1')
export class OwnPasskeysController {
  constructor(
    private readonly passkeys: OwnPasskeys,
    private readonly going: GoingOn,
  ) {}

  @Post('session/passkeys/challenge')
  @Contract({ summary: 'Begin to make a passkey', answer: 'PasskeyToMake' })
  begin(): Promise<PasskeyToMake> {
    return this.passkeys.begin();
  }

  @Post('session/passkeys')
  @Contract({
    summary: 'Keep a new passkey; as the first factor it ends the half session',
    body: 'PasskeyMade',
    answer: 'PasskeyConfirmed',
    status: 201,
  })
  async add(
    @Body() body: PasskeyMadeBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyConfirmed> {
    const userAgent = request.headers['user-agent'];
    const added = await this.passkeys.add(body, userAgent);
    return { codes: added.codes, session: await this.going.goOn(added, request, reply) };
  }

  @Patch('me/passkeys/:passkeyId')
  @Contract({
    summary: 'Give a passkey another name',
    body: 'RenamePasskey',
    answer: 'PasskeyView',
    versioned: true,
  })
  rename(
    @Param('passkeyId', ParseUUIDPipe) passkeyId: string,
    @Body() { name }: RenamePasskeyBody,
  ): Promise<PasskeyView> {
    return this.passkeys.rename(passkeyId, name);
  }

  @Delete('me/passkeys/:passkeyId')
  @UseGuards(RecentFactor)
  @Contract({ summary: 'Remove a passkey', status: 204 })
  remove(@Param('passkeyId', ParseUUIDPipe) passkeyId: string): Promise<void> {
    return this.passkeys.remove(passkeyId);
  }
}

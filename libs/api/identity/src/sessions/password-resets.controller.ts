import { Contract, hashOf, Public } from '@alongside/api-platform';
import {
  type AskPasswordReset,
  type FinishPasswordReset,
  SIGN_IN_LIMITS,
} from '@alongside/contracts';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { KnownDevices } from '../throttle/known-devices';
import { PasswordResets } from './password-resets.service';

const TOKEN = 100;

export class AskPasswordResetBody implements AskPasswordReset {
  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.email)
  readonly email!: string;
}

export class FinishPasswordResetBody implements FinishPasswordReset {
  @IsString()
  @IsNotEmpty()
  @MaxLength(TOKEN)
  readonly token!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(SIGN_IN_LIMITS.password)
  readonly password!: string;
}

@Controller('api/v1/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResets,
    private readonly devices: KnownDevices,
  ) {}

  @Public()
  @Post()
  @Contract({
    summary: 'Ask for a new password; says nothing about the address',
    body: 'AskPasswordReset',
    status: 204,
  })
  async ask(@Body() body: AskPasswordResetBody): Promise<void> {
    await this.resets.ask(body);
  }

  @Public()
  @Post('completion')
  @Contract({
    summary: 'Set a new password by a link from a mail, once',
    body: 'FinishPasswordReset',
    status: 204,
  })
  async finish(
    @Body() body: FinishPasswordResetBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.resets.finish(body);
    await this.devices.rememberReset(hashOf(body.token), reply);
  }
}

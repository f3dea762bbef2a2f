import { Contract } from '@alongside/api-platform';
import type { AnswerSignInHelp, SignInHelpAnswer, SignInHelpView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, UseGuards } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import { RecentFactor } from '../factors/recent-factor.guard';
import { SignInHelp } from './sign-in-help.service';

export class AnswerSignInHelpBody implements AnswerSignInHelp {
  @IsBoolean()
  readonly isConfirmed!: boolean;
}

@Controller('api/v1/organisation')
export class SignInHelpController {
  constructor(private readonly help: SignInHelp) {}

  @Get('people/:memberId/sign-in-help')
  @Contract({ summary: 'Help for somebody who cannot sign in', answer: 'SignInHelpView' })
  read(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<SignInHelpView> {
    return this.help.read(memberId);
  }

  @Post('people/:memberId/sign-in-help')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Remove what somebody signed in with, and tell the code that lets them set up anew',
    answer: 'SignInHelpAnswer',
    status: 201,
    versioned: true,
  })
  ask(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<SignInHelpAnswer> {
    return this.help.ask(memberId);
  }

  @Post('sign-in-help/:helpId/answer')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Agree to help that another administrator asked for, or decline it',
    body: 'AnswerSignInHelp',
    answer: 'SignInHelpAnswer',
    status: 201,
    versioned: true,
  })
  answer(
    @Param('helpId', ParseUUIDPipe) helpId: string,
    @Body() body: AnswerSignInHelpBody,
  ): Promise<SignInHelpAnswer> {
    return this.help.answer(helpId, body);
  }
}

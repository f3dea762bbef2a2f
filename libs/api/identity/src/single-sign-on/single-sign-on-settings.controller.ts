import { Contract } from '@alongside/api-platform';
import type { SingleSignOnSettings, SingleSignOnTrial } from '@alongside/contracts';
import { Body, Controller, Get, Post, Put, UseGuards } from '@nestjs/common';
import { RecentFactor } from '../factors/recent-factor.guard';
import { SetSingleSignOnBody } from './single-sign-on.body';
import { SingleSignOnSettingsService } from './single-sign-on-settings.service';

@Controller('api/v1/organisation/single-sign-on')
export class SingleSignOnSettingsController {
  constructor(private readonly settings: SingleSignOnSettingsService) {}

  @Get()
  @Contract({
    summary: 'How people sign in through the organisation',
    answer: 'SingleSignOnSettings',
  })
  read(): Promise<SingleSignOnSettings> {
    return this.settings.read();
  }

  @Put()
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Set the provider through which people sign in',
    body: 'SetSingleSignOn',
    answer: 'SingleSignOnSettings',
    versioned: true,
  })
  set(@Body() body: SetSingleSignOnBody): Promise<SingleSignOnSettings> {
    return this.settings.set(body);
  }

  @Post('trial')
  @Contract({ summary: 'Ask the provider who it is', answer: 'SingleSignOnTrial' })
  trial(): Promise<SingleSignOnTrial> {
    return this.settings.trial();
  }
}

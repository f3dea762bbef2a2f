import { Contract } from '@alongside/api-platform';
import type { OrganisationSettings, SettingChangesPage } from '@alongside/contracts';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ChangeSettingBody, SetSettingBackBody, VersionsQuery } from './settings.body';
import { SettingsService } from './settings.service';

@Controller('api/v1/organisation/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Contract({
    summary: 'What the organisation sets for itself, and how often each was changed',
    answer: 'OrganisationSettings',
  })
  read(): Promise<OrganisationSettings> {
    return this.settings.read();
  }

  @Put(':subject')
  @Contract({
    summary: 'Change one setting; rules of the checks only become stricter',
    body: 'ChangeSetting',
    answer: 'OrganisationSettings',
    versioned: true,
  })
  change(
    @Param('subject') subject: string,
    @Body() body: ChangeSettingBody,
  ): Promise<OrganisationSettings> {
    return this.settings.change(subject, body);
  }

  @Get(':subject/versions')
  @Contract({
    summary: 'Who changed a setting, when, from what to what; latest first',
    answer: 'SettingChangesPage',
    query: { cursor: { type: 'string', format: 'uuid' } },
  })
  versions(
    @Param('subject') subject: string,
    @Query() { cursor }: VersionsQuery,
  ): Promise<SettingChangesPage> {
    return this.settings.versions(subject, cursor ?? null);
  }

  @Post(':subject/setting-back')
  @Contract({
    summary: 'Set a setting back to what it was at an earlier version',
    body: 'SetSettingBack',
    answer: 'OrganisationSettings',
    status: 201,
    versioned: true,
  })
  setBack(
    @Param('subject') subject: string,
    @Body() { version }: SetSettingBackBody,
  ): Promise<OrganisationSettings> {
    return this.settings.setBack(subject, version);
  }
}

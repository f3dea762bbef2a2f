import { Contract } from '@alongside/api-platform';
import type { UnitsView } from '@alongside/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { NameServiceBody, NameTeamBody } from './people.body';
import { UnitsService } from './units.service';

@Controller('api/v1/organisation')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get('units')
  @Contract({ summary: 'Services and their teams', answer: 'UnitsView' })
  read(): Promise<UnitsView> {
    return this.units.read();
  }

  @Post('services')
  @Contract({ summary: 'Add a service', body: 'NameService', answer: 'UnitsView', status: 201 })
  addService(@Body() body: NameServiceBody): Promise<UnitsView> {
    return this.units.addService(body);
  }

  @Patch('services/:serviceId')
  @Contract({
    summary: 'Rename a service',
    body: 'NameService',
    answer: 'UnitsView',
    versioned: true,
  })
  renameService(
    @Param('serviceId', ParseUUIDPipe) serviceId: string,
    @Body() body: NameServiceBody,
  ): Promise<UnitsView> {
    return this.units.renameService(serviceId, body);
  }

  @Post('teams')
  @Contract({ summary: 'Add a team', body: 'NameTeam', answer: 'UnitsView', status: 201 })
  addTeam(@Body() body: NameTeamBody): Promise<UnitsView> {
    return this.units.addTeam(body);
  }

  @Patch('teams/:teamId')
  @Contract({
    summary: 'Rename a team, or move it to another service',
    body: 'NameTeam',
    answer: 'UnitsView',
    versioned: true,
  })
  changeTeam(
    @Param('teamId', ParseUUIDPipe) teamId: string,
    @Body() body: NameTeamBody,
  ): Promise<UnitsView> {
    return this.units.changeTeam(teamId, body);
  }
}

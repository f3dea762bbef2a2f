import { Contract } from '@alongside/api-platform';
import type { MemberDetail, PeopleChangesPage, PeoplePage } from '@alongside/contracts';
import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  UseGuards,
} from '@nestjs/common';
import { RecentFactor } from '../factors/recent-factor.guard';
import {
  AnswerRoleRequestBody,
  ChangeMemberBody,
  ChangesQuery,
  EndRoleBody,
  GiveRoleBody,
  SearchPeopleBody,
  SetLeavingBody,
} from './people.body';
import { PeopleService } from './people.service';
import { RolesService } from './roles.service';

@Controller('api/v1/organisation')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly roles: RolesService,
  ) {}

  @Post('people/search')
  @Contract({
    summary: 'Find people of the organisation; a body, since names do not belong into addresses',
    body: 'SearchPeople',
    answer: 'PeoplePage',
  })
  find(@Body() body: SearchPeopleBody): Promise<PeoplePage> {
    return this.people.find(body);
  }

  @Get('people/changes')
  @Contract({
    summary: 'What administrators have changed of people and units, latest first',
    answer: 'PeopleChangesPage',
    query: { cursor: { type: 'string', format: 'uuid' } },
  })
  changes(@Query() { cursor }: ChangesQuery): Promise<PeopleChangesPage> {
    return this.people.changes(cursor ?? null);
  }

  @Get('people/:memberId')
  @Contract({ summary: 'One person as an administrator keeps them', answer: 'MemberDetail' })
  read(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<MemberDetail> {
    return this.people.read(memberId);
  }

  @Patch('people/:memberId')
  @Contract({
    summary: 'Correct a name, or move a person to another team',
    body: 'ChangeMember',
    answer: 'MemberDetail',
    versioned: true,
  })
  change(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: ChangeMemberBody,
  ): Promise<MemberDetail> {
    return this.people.change(memberId, body);
  }

  @Put('people/:memberId/leaving')
  @Contract({
    summary: 'Say which day is their last; today or earlier ends their access at once',
    body: 'SetLeaving',
    answer: 'MemberDetail',
    versioned: true,
  })
  setLeaving(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: SetLeavingBody,
  ): Promise<MemberDetail> {
    return this.people.setLeaving(memberId, body);
  }

  @Delete('people/:memberId/leaving')
  @Contract({
    summary: 'Take leaving back, within a day',
    answer: 'MemberDetail',
    versioned: true,
  })
  takeLeavingBack(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<MemberDetail> {
    return this.people.takeLeavingBack(memberId);
  }

  @Post('people/:memberId/roles')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Give a role; one for yourself waits for a second administrator',
    body: 'GiveRole',
    answer: 'MemberDetail',
    status: 201,
    versioned: true,
  })
  give(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: GiveRoleBody,
  ): Promise<MemberDetail> {
    return this.roles.give(memberId, body);
  }

  @Post('people/:memberId/roles/:grantId/ending')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'End a role, now or with a day',
    body: 'EndRole',
    answer: 'MemberDetail',
    status: 201,
    versioned: true,
  })
  end(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('grantId', ParseUUIDPipe) grantId: string,
    @Body() body: EndRoleBody,
  ): Promise<MemberDetail> {
    return this.roles.end(memberId, grantId, body);
  }

  @Post('role-requests/:requestId/answer')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Confirm a role that another administrator asked for themselves, or decline it',
    body: 'AnswerRoleRequest',
    answer: 'MemberDetail',
    status: 201,
    versioned: true,
  })
  answer(
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() body: AnswerRoleRequestBody,
  ): Promise<MemberDetail> {
    return this.roles.answer(requestId, body);
  }
}

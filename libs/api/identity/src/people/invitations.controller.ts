import { Contract, Public } from '@alongside/api-platform';
import type {
  InvitationAccepted,
  InvitationLook,
  InvitationMade,
  InvitationsView,
} from '@alongside/contracts';
import {
  Body,
  Controller,
  Delete,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  UseGuards,
} from '@nestjs/common';
import { RecentFactor } from '../factors/recent-factor.guard';
import { AcceptingService } from './accepting.service';
import { AcceptInvitationBody, InviteBody, LookAtInvitationBody } from './invitations.body';
import { InvitationsService } from './invitations.service';

@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly accepting: AcceptingService,
  ) {}

  @Get('organisation/invitations')
  @Contract({ summary: 'Who is invited and has not answered', answer: 'InvitationsView' })
  list(): Promise<InvitationsView> {
    return this.invitations.list();
  }

  @Post('organisation/invitations')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Invite somebody; the link is told once',
    body: 'Invite',
    answer: 'InvitationMade',
    status: 201,
  })
  invite(@Body() body: InviteBody): Promise<InvitationMade> {
    return this.invitations.invite(body);
  }

  @Post('organisation/invitations/:invitationId/renewal')
  @UseGuards(RecentFactor)
  @Contract({
    summary: 'Give an invitation a new link and three more days',
    answer: 'InvitationMade',
    status: 201,
    versioned: true,
  })
  renew(@Param('invitationId', ParseUUIDPipe) invitationId: string): Promise<InvitationMade> {
    return this.invitations.renew(invitationId);
  }

  @Delete('organisation/invitations/:invitationId')
  @Contract({ summary: 'Withdraw an invitation', answer: 'InvitationsView', versioned: true })
  withdraw(@Param('invitationId', ParseUUIDPipe) invitationId: string): Promise<InvitationsView> {
    return this.invitations.withdraw(invitationId);
  }

  @Public()
  @Post('invitations/look')
  @Contract({
    summary: 'What an invitation says; changes nothing',
    body: 'LookAtInvitation',
    answer: 'InvitationLook',
  })
  look(@Body() { token }: LookAtInvitationBody): Promise<InvitationLook> {
    return this.accepting.look(token);
  }

  @Public()
  @Post('invitations/acceptance')
  @Contract({
    summary: 'Accept an invitation with a name and a password, once',
    body: 'AcceptInvitation',
    answer: 'InvitationAccepted',
    status: 201,
  })
  accept(@Body() body: AcceptInvitationBody): Promise<InvitationAccepted> {
    return this.accepting.accept(body);
  }
}

import { Module } from '@nestjs/common';
import { AcceptingService } from './accepting.service';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { RolesService } from './roles.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** People, roles, invitations, services and teams, for administrators. */
@Module({
  controllers: [PeopleController, UnitsController, InvitationsController],
  providers: [AcceptingService, InvitationsService, PeopleService, RolesService, UnitsService],
})
export class PeopleModule {}

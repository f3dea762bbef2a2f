import { Module } from '@nestjs/common';
import { StepUpModule } from '../factors/step-up.module';
import { BulkController } from './bulk/bulk.controller';
import { BulkService } from './bulk/bulk.service';
import { ImportController } from './import/import.controller';
import { ImportService } from './import/import.service';
import { PlannedLines } from './import/planned-lines';
import { AcceptingService } from './accepting.service';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { RolesService } from './roles.service';
import { FirstStepsController } from '../settings/first-steps.controller';
import { SettingsController } from '../settings/settings.controller';
import { SettingsService } from '../settings/settings.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** People, roles, invitations, services and teams, for administrators. */
@Module({
  imports: [StepUpModule],
  controllers: [
    BulkController,
    ImportController,
    PeopleController,
    UnitsController,
    InvitationsController,
    SettingsController,
    FirstStepsController,
  ],
  exports: [PlannedLines],
  providers: [
    AcceptingService,
    BulkService,
    ImportService,
    InvitationsService,
    PlannedLines,
    PeopleService,
    RolesService,
    SettingsService,
    UnitsService,
  ],
})
export class PeopleModule {}

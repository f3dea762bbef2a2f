import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';
import { PeopleService } from './people.service';
import { RolesService } from './roles.service';
import { UnitsController } from './units.controller';
import { UnitsService } from './units.service';

/** People, roles, services and teams, for administrators. */
@Module({
  controllers: [PeopleController, UnitsController],
  providers: [PeopleService, RolesService, UnitsService],
})
export class PeopleModule {}

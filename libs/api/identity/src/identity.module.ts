import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy';
import { PeopleModule } from './people/people.module';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { SupervisionController } from './supervision.controller';

@Module({
  imports: [PassportModule, PeopleModule],
  controllers: [SessionController, SupervisionController],
  providers: [LocalStrategy, SessionService, SignInService],
})
export class IdentityModule {}

import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { FactorKeys } from './factors/factor-keys';
import { FactorStore } from './factors/factor-store';
import { RecentFactor } from './factors/recent-factor.guard';
import { SecondStepController } from './factors/second-step.controller';
import { SecondStepService } from './factors/second-step.service';
import { SecurityController } from './factors/security.controller';
import { LocalStrategy } from './local.strategy';
import { SessionCookie } from './session-cookie';
import { PeopleModule } from './people/people.module';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { OpenSessionsController } from './sessions/open-sessions.controller';
import { OpenSessions } from './sessions/open-sessions.service';
import { OwnPasswordController } from './sessions/own-password.controller';
import { OwnPassword } from './sessions/own-password.service';
import { SignInThrottle } from './sign-in-throttle';
import { SignInService } from './sign-in.service';
import { SupervisionController } from './supervision.controller';

@Module({
  imports: [PassportModule, PeopleModule],
  controllers: [
    SessionController,
    OpenSessionsController,
    OwnPasswordController,
    SecondStepController,
    SecurityController,
    SupervisionController,
  ],
  exports: [FactorStore, RecentFactor],
  providers: [
    FactorKeys,
    FactorStore,
    LocalStrategy,
    OpenSessions,
    OwnPassword,
    RecentFactor,
    SecondStepService,
    SessionCookie,
    SessionService,
    SignInService,
    SignInThrottle,
  ],
})
export class IdentityModule {}

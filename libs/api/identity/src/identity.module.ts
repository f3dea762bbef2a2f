import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { SupervisionController } from './supervision.controller';

@Module({
  imports: [PassportModule],
  controllers: [SessionController, SupervisionController],
  providers: [LocalStrategy, SessionService, SignInService],
})
export class IdentityModule {}

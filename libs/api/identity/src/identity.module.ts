import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { FactorAttempts } from './factors/factor-attempts';
import { FactorKeys } from './factors/factor-keys';
import { GoingOn } from './factors/going-on';
import { SecondStepController } from './factors/second-step.controller';
import { SecondStepService } from './factors/second-step.service';
import { SecurityController } from './factors/security.controller';
import { SignInHelpController } from './help/sign-in-help.controller';
import { SignInHelp } from './help/sign-in-help.service';
import { StepUpModule } from './factors/step-up.module';
import { LocalStrategy } from './local.strategy';
import { SignUpsController } from './opening/sign-up/sign-ups.controller';
import { SignUps } from './opening/sign-up/sign-ups.service';
import { OwnPasskeysController } from './passkeys/own-passkeys.controller';
import { OwnPasskeys } from './passkeys/own-passkeys.service';
import { PasskeySignInController } from './passkeys/passkey-sign-in.controller';
import { PasskeySignIn } from './passkeys/passkey-sign-in.service';
import { PasskeyStore } from './passkeys/passkey-store';
import { RelyingParty } from './passkeys/relying-party';
import { VisitorCookie } from './passkeys/visitor-cookie';
import { SessionCookie } from './session-cookie';
import { PeopleModule } from './people/people.module';
import { SessionController } from './session.controller';
import { SessionService } from './session.service';
import { OpenSessionsController } from './sessions/open-sessions.controller';
import { OpenSessions } from './sessions/open-sessions.service';
import { OwnPasswordController } from './sessions/own-password.controller';
import { OwnPassword } from './sessions/own-password.service';
import { PasswordResetsController } from './sessions/password-resets.controller';
import { PasswordResets } from './sessions/password-resets.service';
import { ProviderConnections } from './single-sign-on/provider-connections';
import { ProviderSignOut } from './single-sign-on/provider-sign-out';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { SingleSignOnSettingsController } from './single-sign-on/single-sign-on-settings.controller';
import { SingleSignOnSettingsService } from './single-sign-on/single-sign-on-settings.service';
import { SingleSignOn } from './single-sign-on/single-sign-on.service';
import { SingleSignOnStore } from './single-sign-on/single-sign-on.store';
import { SignInService } from './sign-in.service';
import { SupervisionController } from './supervision.controller';
import { KnownDevices } from './throttle/known-devices';
import { SignInThrottle } from './throttle/sign-in-throttle';

@Module({
  imports: [PassportModule, PeopleModule, StepUpModule],
  controllers: [
    SessionController,
    SignInHelpController,
    OpenSessionsController,
    OwnPasskeysController,
    OwnPasswordController,
    PasskeySignInController,
    PasswordResetsController,
    SecondStepController,
    SecurityController,
    SignUpsController,
    SingleSignOnController,
    SingleSignOnSettingsController,
    SupervisionController,
  ],
  exports: [PeopleModule, StepUpModule],
  providers: [
    FactorAttempts,
    FactorKeys,
    GoingOn,
    KnownDevices,
    LocalStrategy,
    OpenSessions,
    OwnPasskeys,
    OwnPassword,
    PasskeySignIn,
    PasskeyStore,
    PasswordResets,
    ProviderConnections,
    ProviderSignOut,
    RelyingParty,
    SecondStepService,
    SessionCookie,
    SessionService,
    SignInHelp,
    SignInService,
    SignInThrottle,
    SignUps,
    VisitorCookie,
    SingleSignOn,
    SingleSignOnSettingsService,
    SingleSignOnStore,
  ],
})
export class IdentityModule {}

import { CreateIdentity1760000100000 } from './migrations/1760000100000-create-identity';
import { CreatePeople1760000110000 } from './migrations/1760000110000-create-people';
import { CreateInvitations1760000111000 } from './migrations/1760000111000-create-invitations';
import { CreateSecondFactors1760000120000 } from './migrations/1760000120000-create-second-factors';
import { ChangePasswords1760000122000 } from './migrations/1760000122000-change-passwords';
import { MailAddresses1760000150000 } from './migrations/1760000150000-mail-addresses';
import { CreatePasskeys1760000130000 } from './migrations/1760000130000-create-passkeys';
import { ResetPasswords1760000150100 } from './migrations/1760000150100-reset-passwords';
import { HelpWithSignIn1760000130100 } from './migrations/1760000130100-help-with-sign-in';
import { ListSessions1760000121000 } from './migrations/1760000121000-list-sessions';
import { CreateSettings1760000170000 } from './migrations/1760000170000-create-settings';
import { OpenOrganisations1760000140000 } from './migrations/1760000140000-open-organisations';
import { ImportPeople1760000140100 } from './migrations/1760000140100-import-people';
import { CreateSingleSignOn1760000160000 } from './migrations/1760000160000-create-single-sign-on';
import { SignOutAtProviders1760000190100 } from './migrations/1760000190100-sign-out-at-providers';
import { SignOrganisationsUp1760000190200 } from './migrations/1760000190200-sign-organisations-up';
import { SetThresholds1760000190300 } from './migrations/1760000190300-set-thresholds';
import { SuperviseByRole1760000190400 } from './migrations/1760000190400-supervise-by-role';
import { SlowGuessingDown1760000190000 } from './migrations/1760000190000-slow-guessing-down';
import { KeepTeamMemberships1760000180000 } from './migrations/1760000180000-keep-team-memberships';

export const IDENTITY_MIGRATIONS = [
  CreateIdentity1760000100000,
  CreatePeople1760000110000,
  CreateInvitations1760000111000,
  CreateSecondFactors1760000120000,
  ListSessions1760000121000,
  ChangePasswords1760000122000,
  CreatePasskeys1760000130000,
  HelpWithSignIn1760000130100,
  OpenOrganisations1760000140000,
  ImportPeople1760000140100,
  MailAddresses1760000150000,
  ResetPasswords1760000150100,
  CreateSingleSignOn1760000160000,
  KeepTeamMemberships1760000180000,
  CreateSettings1760000170000,
  SlowGuessingDown1760000190000,
  SignOutAtProviders1760000190100,
  SignOrganisationsUp1760000190200,
  SetThresholds1760000190300,
  SuperviseByRole1760000190400,
];

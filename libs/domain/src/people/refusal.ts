import type { ImportRefusal } from './import/import-refusal';
import type { InvitationRefusal } from './invitation';
import type { LeavingRefusal } from './leaving';
import type { PasswordRefusal, ResetRefusal } from './password';
import type { RoleRefusal } from './roles';

/** Every reason that any rule about people and units may give; a new one without a sentence does not compile. */
export type PeopleRefusal =
  ImportRefusal | InvitationRefusal | LeavingRefusal | PasswordRefusal | ResetRefusal | RoleRefusal;

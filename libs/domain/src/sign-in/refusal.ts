import type { SignInHelpRefusal } from './help';
import type { PasskeyRefusal } from './passkeys';
import type { RemoveFactorRefusal } from './remove-factor';

/** Every reason that any rule about signing in may give; a new one without a sentence does not compile. */
export type SignInRefusal =
  | PasskeyRefusal
  | RemoveFactorRefusal
  | SignInHelpRefusal
  | 'password_changed_meanwhile'
  | 'provider_not_reached';

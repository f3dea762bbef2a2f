import type { SecurityView } from '@alongside/contracts';
import type { FactorKind } from '@alongside/domain';
import { canUsePasskeys } from '../passkeys/ceremony';

/** How somebody can prove who they are besides the password. */
export type Way = FactorKind | 'recovery';

/** What the button says that leads to it. */
export const WAY_TEXT: Readonly<Record<Way, string>> = {
  passkey: 'Use my passkey',
  authenticator: 'Use my authenticator app',
  recovery: 'Use a recovery code',
};

/** The ways that work in this browser, the easiest one first. */
export const waysFor = (by: readonly FactorKind[]): readonly Way[] => [
  ...by.filter((kind) => kind !== 'passkey' || canUsePasskeys()),
  'recovery',
];

/** What somebody has set up. */
export const factorsIn = ({ authenticator, passkeys }: SecurityView): readonly FactorKind[] => [
  ...(passkeys.length > 0 ? (['passkey'] as const) : []),
  ...(authenticator === null ? [] : (['authenticator'] as const)),
];

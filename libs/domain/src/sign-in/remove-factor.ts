export type SignInRefusal = 'last_factor' | 'password_changed_meanwhile';

/** The second factors of one person, and whether they are asked for one. */
export interface Factors {
  /** Passkeys and authenticator apps. Recovery codes are none: they run out. */
  readonly count: number;
  /** Whether their organisation asks everybody for a second factor; demonstrations do not. */
  readonly isAsked: boolean;
}

/**
 * The last factor stays where one is asked of everybody: whoever wants another sets that up first.
 * Source: Cyber Essentials v3.3, multi-factor authentication for every user of a cloud service.
 */
export const refusalsToRemoveFactor = ({ count, isAsked }: Factors): readonly SignInRefusal[] =>
  isAsked && count <= 1 ? ['last_factor'] : [];

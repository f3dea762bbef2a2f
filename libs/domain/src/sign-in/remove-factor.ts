export type RemoveFactorRefusal = 'last_factor';

/** The second factors of one person, and whether they are asked for one. */
export interface RemainingFactors {
  /** Passkeys and authenticator apps that would still work. Recovery codes are none: they run out. */
  readonly others: number;
  /** Whether their organisation asks everybody for a second factor; demonstrations do not. */
  readonly isAsked: boolean;
}

/**
 * The last factor stays where one is asked of everybody: whoever wants another sets that up first.
 * Source: Cyber Essentials v3.3, multi-factor authentication for every user of a cloud service.
 */
export const refusalsToRemoveFactor = ({
  others,
  isAsked,
}: RemainingFactors): readonly RemoveFactorRefusal[] =>
  isAsked && others < 1 ? ['last_factor'] : [];

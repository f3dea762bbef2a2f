import type { ImportProblem, KnownTeam, PlannedPerson } from '@alongside/domain';

/** Longest list, in characters: 2,000 rows with long names and addresses. */
export const IMPORT_LIMITS = { text: 500_000 } as const;

/** Body of `POST /organisation/people/imports/check`. */
export interface CheckImport {
  /** The list as comma-, semicolon- or tab-separated text, headings first. @maxLength 500000 @minLength 1 */
  readonly text: string;
  /** Whether services and teams that are not there are to be made. */
  readonly makesUnits: boolean;
}

/** Body of `POST /organisation/people/imports`. */
export interface ImportPeople extends CheckImport {
  /** Whether the rows without fault come in although others have one. */
  readonly onlyWhatIsFine: boolean;
}

/** What an import would do; nothing has been changed or kept. */
export interface ImportChecked {
  /** Every fault, by row and column. */
  readonly problems: readonly ImportProblem[];
  /** Who would be invited. */
  readonly people: readonly PlannedPerson[];
  /** Rows of people who are here or invited already. */
  readonly known: readonly number[];
  /** Rows that wait for the row of their supervisor or deputy. */
  readonly waiting: readonly number[];
  readonly newServices: readonly string[];
  readonly newTeams: readonly KnownTeam[];
}

/** Somebody who has been invited by an import. */
export interface ImportedPerson {
  readonly name: string;
  readonly email: string;
  /** Told once: the database knows only its hash. `null` when it goes by mail, or the same request came twice. */
  readonly link: string | null;
}

/** Answer of `POST /organisation/people/imports`. */
export interface ImportDone {
  /** @format uuid */
  readonly importId: string;
  readonly people: readonly ImportedPerson[];
  /** Supervision lines that begin when both have accepted. */
  readonly lines: number;
  /** Whether each gets their link by mail. */
  readonly isMailed: boolean;
  /** Rows that were held back, with a fault or waiting for one. */
  readonly heldBack: number;
  readonly newServices: readonly string[];
  readonly newTeams: readonly KnownTeam[];
}

/** Answer of `DELETE /organisation/people/imports/:importId`. */
export interface ImportTakenBack {
  readonly withdrawn: number;
}

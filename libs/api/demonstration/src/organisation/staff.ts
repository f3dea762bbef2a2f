import type { Role } from '@alongside/domain';

/** Somebody who works in a demonstration organisation. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly roles: readonly Role[];
  /** Of the session that the demonstration is written with; it ends when the writing is done. */
  readonly token: string;
}

/** Who supervises whom, since when and until when; `null` is current. Days before the demonstration begins. */
export interface Line {
  readonly id: string;
  readonly supervisor: Staff;
  readonly supervisee: Staff;
  readonly deputy: Staff | null;
  readonly startsDaysAgo: number;
  readonly endsDaysAgo: number | null;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly teams: readonly Team[];
}

export interface HelpLineRow {
  readonly label: string;
  readonly number: string;
}

/** Everything about an organisation before its first case. */
export interface OrganisationPlan {
  readonly id: string;
  readonly name: string;
  readonly helpLines: readonly HelpLineRow[];
  readonly services: readonly Service[];
  readonly staff: readonly Staff[];
  readonly lines: readonly Line[];
}

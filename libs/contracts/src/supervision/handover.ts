import type { Role } from '@alongside/domain';
import type { MemberView } from '../session';

/** Body of `POST /supervision/lines`: from this moment on. */
export interface BeginLine {
  /** @format uuid */
  readonly superviseeId: string;
  /** @format uuid */
  readonly supervisorId: string;
  /** @format uuid */
  readonly deputyId?: string | null;
}

/** Who supervises whom now; nothing of what they talk about. */
export interface LineRow {
  /** @format uuid */
  readonly lineId: string;
  readonly supervisee: MemberView;
  readonly supervisor: MemberView;
  readonly deputy: MemberView | null;
  readonly since: string;
}

/** A member as an administrator chooses them. */
export interface MemberChoice extends MemberView {
  readonly roles: readonly Role[];
}

/** Answer of `GET /organisation/lines`. */
export interface OrganisationLines {
  readonly items: readonly LineRow[];
  readonly members: readonly MemberChoice[];
}

/** Body of `POST /supervision/lines/:lineId/sharing`: the supervisee's own choice, at any time. */
export interface SharePast {
  readonly withNewSupervisor: boolean;
}

/** Answer of `GET` and `POST /supervision/lines/:lineId/sharing`. */
export interface PastSharingView {
  /** Whether whoever supervises now reads the signed records of this past line. */
  readonly withNewSupervisor: boolean;
  readonly since: string | null;
}

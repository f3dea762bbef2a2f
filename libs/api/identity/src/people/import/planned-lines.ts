import type { TenantTransaction } from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';

/** Somebody who works here, or whose invitation has not been accepted yet. */
export interface LineParty {
  readonly memberId: string | null;
  readonly invitationId: string | null;
}

/** Who is to supervise whom, once both are here. */
export interface LineToPlan {
  readonly superviseeInvitationId: string;
  readonly supervisor: LineParty;
  readonly deputy: LineParty | null;
}

/** Keeps what an import says of supervision, in the import's own transaction. */
export interface LinePlanner {
  plan(db: TenantTransaction, lines: readonly LineToPlan[]): Promise<void>;
  forget(db: TenantTransaction, superviseeInvitationIds: readonly string[]): Promise<void>;
}

/** Supervision is not this module's: whoever keeps lines says so here when the module begins. */
@Injectable()
export class PlannedLines {
  private planner: LinePlanner | undefined;

  keptBy(planner: LinePlanner): void {
    this.planner = planner;
  }

  async plan(db: TenantTransaction, lines: readonly LineToPlan[]): Promise<void> {
    if (lines.length > 0) await this.planner?.plan(db, lines);
  }

  async forget(db: TenantTransaction, superviseeInvitationIds: readonly string[]): Promise<void> {
    await this.planner?.forget(db, superviseeInvitationIds);
  }
}

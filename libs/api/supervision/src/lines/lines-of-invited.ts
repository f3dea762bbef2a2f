import { type LinePlanner, type LineToPlan, PlannedLines } from '@alongside/api-identity';
import { newId, type TenantTransaction } from '@alongside/api-platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** Keeps who is to supervise whom of people who are invited; the database begins the line when both are here. */
@Injectable()
export class LinesOfInvited implements LinePlanner, OnModuleInit {
  constructor(private readonly planned: PlannedLines) {}

  onModuleInit(): void {
    this.planned.keptBy(this);
  }

  async plan(db: TenantTransaction, lines: readonly LineToPlan[]): Promise<void> {
    const rows = lines.map(({ superviseeInvitationId, supervisor, deputy }) => ({
      id: newId(),
      supervisee: superviseeInvitationId,
      supervisor: supervisor.memberId,
      supervisor_invitation: supervisor.invitationId,
      deputy: deputy?.memberId ?? null,
      deputy_invitation: deputy?.invitationId ?? null,
    }));
    await db.query(
      `insert into planned_line (organisation_id, id, supervisee_invitation_id, supervisor_id, supervisor_invitation_id,
         deputy_id, deputy_invitation_id, planned_by_id, planned_at)
       select context.organisation_id(), r.id, r.supervisee, r.supervisor, r.supervisor_invitation, r.deputy,
         r.deputy_invitation, context.member_id(), $2
       from jsonb_to_recordset($1) as r (id uuid, supervisee uuid, supervisor uuid, supervisor_invitation uuid,
         deputy uuid, deputy_invitation uuid)`,
      [JSON.stringify(rows), db.now],
    );
  }

  async forget(db: TenantTransaction, superviseeInvitationIds: readonly string[]): Promise<void> {
    await db.query(
      `update planned_line set settled_at = $2
       where supervisee_invitation_id = any ($1::uuid[]) and settled_at is null`,
      [superviseeInvitationIds, db.now],
    );
  }
}

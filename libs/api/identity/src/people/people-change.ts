import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { PeopleChangeView } from '@alongside/contracts';
import type { PeopleChange, Role } from '@alongside/domain';

export interface Changed {
  readonly what: PeopleChange;
  readonly memberId?: string;
  readonly serviceId?: string;
  readonly teamId?: string | null;
  readonly role?: Role;
}

/** Writes what was changed and by whom, in codes and ids; nobody rewrites it. */
export async function noteChange(db: TenantTransaction, changed: Changed): Promise<void> {
  await db.query(
    `insert into people_change (organisation_id, id, what, member_id, service_id, team_id, role, by_id, at)
     values (context.organisation_id(), $1, $2, $3, $4, $5, $6, context.member_id(), $7)`,
    [
      newId(),
      changed.what,
      changed.memberId ?? null,
      changed.serviceId ?? null,
      changed.teamId ?? null,
      changed.role ?? null,
      db.now,
    ],
  );
}

interface Row extends Omit<PeopleChangeView, 'at'> {
  readonly at: Date;
}

/** Latest first. Ids are made in the order of time, so they are the order of the page too. */
export async function readChanges(
  db: TenantTransaction,
  wanted: {
    readonly memberId: string | null;
    readonly before: string | null;
    readonly most: number;
  },
): Promise<readonly PeopleChangeView[]> {
  const rows = await db.query<Row>(
    `select c.id, c.what, c.role, c.at, jsonb_build_object('id', b.id, 'name', b.name) as by,
       case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as member,
       case when t.id is not null then jsonb_build_object('id', t.id, 'name', t.name)
            when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as unit,
       case when x.id is not null then jsonb_build_object('subject', x.subject,
         'was', jsonb_build_object(x.subject, x.was), 'value', jsonb_build_object(x.subject, x.value)) end as setting
     from people_change c
       join member b on b.organisation_id = c.organisation_id and b.id = c.by_id
       left join member m on m.organisation_id = c.organisation_id and m.id = c.member_id
       left join team t on t.organisation_id = c.organisation_id and t.id = c.team_id
       left join service s on s.organisation_id = c.organisation_id and s.id = c.service_id
       left join organisation_setting x on x.organisation_id = c.organisation_id and x.id = c.setting_id
     where ($1::uuid is null or c.member_id = $1) and ($2::uuid is null or c.id < $2)
     order by c.id desc limit $3`,
    [wanted.memberId, wanted.before, wanted.most],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

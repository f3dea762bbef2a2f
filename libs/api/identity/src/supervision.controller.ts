import { Contract, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { MemberView, SupervisionView } from '@alongside/contracts';
import { Controller, Get } from '@nestjs/common';

@Controller('api/v1/me/supervision')
export class SupervisionController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Contract({ summary: 'Who supervises me, and whom I supervise', answer: 'SupervisionView' })
  read(): Promise<SupervisionView> {
    return this.database.read(supervisionOf);
  }
}

interface LineRow {
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly deputy: MemberView | null;
}

async function supervisionOf(db: TenantTransaction): Promise<SupervisionView> {
  const me = db.actor.memberId;
  const lines = await db.query<LineRow>(
    `select jsonb_build_object('id', s.id, 'name', s.name) as supervisor,
            jsonb_build_object('id', e.id, 'name', e.name) as supervisee,
            case when d.id is null then null else jsonb_build_object('id', d.id, 'name', d.name) end as deputy
     from supervision_line l
       join member s on s.organisation_id = l.organisation_id and s.id = l.supervisor_id
       join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
       left join member d on d.organisation_id = l.organisation_id and d.id = l.deputy_id
     where (l.supervisor_id = $1 or l.supervisee_id = $1)
       and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())
     order by e.name limit 200`,
    [me],
  );
  const mine = lines.find(({ supervisee }) => supervisee.id === me);
  return {
    supervisor: mine?.supervisor ?? null,
    deputy: mine?.deputy ?? null,
    supervisees: lines
      .filter(({ supervisor }) => supervisor.id === me)
      .map((line) => line.supervisee),
  };
}

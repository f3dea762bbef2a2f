import {
  Contract,
  PlatformSettings,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { FirstStepsView, PutFirstStepsAway } from '@alongside/contracts';
import { areFirstStepsDone, firstSteps, type OrganisationState } from '@alongside/domain/settings';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import { administratorsOnly } from '../people/administrators-only';

export class PutFirstStepsAwayBody implements PutFirstStepsAway {
  @IsBoolean()
  readonly arePutAway!: boolean;
}

type Row = Omit<OrganisationState, 'sendsMail'> & { readonly arePutAway: boolean };

/** Counts of what is there; nothing of what anybody wrote. */
const STATE = `
  select char_length(o.name) > 0 as "hasName", jsonb_array_length(o.help_lines) as "numbersToCall",
    (select count(*)::integer from team) as teams,
    (select count(*)::integer from member m where m.left_at is null or m.left_at > now()) as members,
    (select count(*)::integer from invitation i
     where i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now()) as invited,
    (select count(*)::integer from supervision_line l
     where l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())) as "currentLines",
    (select count(distinct g.member_id)::integer from role_grant g
       join member m on m.organisation_id = g.organisation_id and m.id = g.member_id
     where g.role = 'administrator' and g.starts_at <= now() and g.ends_at is null and m.left_at is null) as administrators,
    o.first_steps_put_away as "arePutAway"
  from organisation o`;

/** How far a new organisation has come, for its administrators. */
@Controller('api/v1/organisation/first-steps')
export class FirstStepsController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  @Get()
  @Contract({
    summary: 'Which first steps the organisation has done, by what is there',
    answer: 'FirstStepsView',
  })
  read(): Promise<FirstStepsView> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return this.view(db);
    });
  }

  @Put()
  @Contract({
    summary: 'Put the first steps away from the home of administrators, or bring them back',
    body: 'PutFirstStepsAway',
    answer: 'FirstStepsView',
  })
  putAway(@Body() { arePutAway }: PutFirstStepsAwayBody): Promise<FirstStepsView> {
    return this.database.command(async (db) => {
      administratorsOnly(db);
      await db.query(
        'update organisation set first_steps_put_away = $2 where organisation_id = $1',
        [db.organisationId, arePutAway],
      );
      return this.view(db);
    });
  }

  private async view(db: TenantTransaction): Promise<FirstStepsView> {
    const { arePutAway, ...row } = await db.one<Row>(STATE);
    const steps = firstSteps({ ...row, sendsMail: this.settings.mail !== undefined });
    return { steps, areDone: areFirstStepsDone(steps), arePutAway };
  }
}

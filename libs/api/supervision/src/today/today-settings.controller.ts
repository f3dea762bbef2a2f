import {
  Contract,
  expectedVersion,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import { noteSetting } from '@alongside/api-identity';
import type { TodayRouteView } from '@alongside/contracts';
import { refusalsToSetTodayRoute } from '@alongside/domain';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { administratorsOnly } from '../lines/administrators-only';
import { lockKey } from '../lines/lock-line';
import { membersHere, readDuty, readIntervals } from './today-route.queries';
import { TodayRouteBody } from './today.body';

@Controller('api/v1/organisation/today-route')
export class TodaySettingsController {
  constructor(private readonly database: TenantDatabase) {}

  @Get()
  @Contract({
    summary: 'When a request moves on, and who is on duty',
    answer: 'TodayRouteView',
  })
  read(): Promise<TodayRouteView> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return readSettings(db);
    });
  }

  @Put()
  @Contract({
    summary: 'Set when a request moves on, and who is on duty',
    body: 'TodayRouteSettings',
    answer: 'TodayRouteView',
    versioned: true,
  })
  /** Throws Stale when another administrator changed it meanwhile. */
  set(@Body() body: TodayRouteBody): Promise<TodayRouteView> {
    return this.database.command(async (db) => {
      administratorsOnly(db);
      const expected = expectedVersion();
      await lockKey(db, `today-route:${db.organisationId}`);
      const before = await readSettings(db);
      if (before.version !== expected) throw new Stale(before);
      const { toDeputyMinutes: toDeputy, toDutyMinutes: toDuty, toNobodyMinutes: toNobody } = body;
      const dutyIds = [...new Set(body.dutyMemberIds)];
      const areMembers = (await membersHere(db, dutyIds)).size === dutyIds.length;
      const value = { toDeputy, toDuty, toNobody };
      refuseIf(refusalsToSetTodayRoute(value, areMembers));
      const was = await readIntervals(db);

      await db.query(
        `insert into today_setting (organisation_id, to_deputy_minutes, to_duty_minutes, to_nobody_minutes)
         values ($1, $2, $3, $4) on conflict (organisation_id) do update set
           to_deputy_minutes = $2, to_duty_minutes = $3, to_nobody_minutes = $4,
           version = today_setting.version + 1`,
        [db.organisationId, toDeputy, toDuty, toNobody],
      );
      await db.query('delete from duty_member where member_id <> all ($1::uuid[])', [dutyIds]);
      await db.query(
        `insert into duty_member (organisation_id, member_id)
         select $1, each from unnest($2::uuid[]) as each on conflict do nothing`,
        [db.organisationId, dutyIds],
      );
      if (JSON.stringify(was) !== JSON.stringify(value))
        await noteSetting(db, { subject: 'today', was, value });
      return readSettings(db);
    });
  }
}

async function readSettings(db: TenantTransaction): Promise<TodayRouteView> {
  const { toDeputy, toDuty, toNobody } = await readIntervals(db);
  return {
    toDeputyMinutes: toDeputy,
    toDutyMinutes: toDuty,
    toNobodyMinutes: toNobody,
    dutyMemberIds: await readDuty(db),
    version: await readVersion(db),
  };
}

const readVersion = async (db: TenantTransaction): Promise<number> =>
  (await db.maybe<{ version: number }>('select version from today_setting'))?.version ?? 0;

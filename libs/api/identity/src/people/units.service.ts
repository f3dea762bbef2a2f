import {
  expectedVersion,
  newId,
  refuseIf,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { NameService, NameTeam, ServiceView, TeamView, UnitsView } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange } from './administrators-only';
import { noteChange } from './people-change';

/** Services and the teams in them. */
@Injectable()
export class UnitsService {
  constructor(private readonly database: TenantDatabase) {}

  read(): Promise<UnitsView> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return readUnits(db);
    });
  }

  addService({ name }: NameService): Promise<UnitsView> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await refuseTaken(db, SERVICE_NAMED, name, null);
      const serviceId = newId();
      await db.query(
        'insert into service (organisation_id, id, name) values (context.organisation_id(), $1, $2)',
        [serviceId, name.trim()],
      );
      await noteChange(db, { what: 'service_added', serviceId });
      return readUnits(db);
    });
  }

  renameService(serviceId: string, { name }: NameService): Promise<UnitsView> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await demandVersion(db, 'select version from service where id = $1', serviceId);
      await refuseTaken(db, SERVICE_NAMED, name, serviceId);
      await db.query('update service set name = $2, version = version + 1 where id = $1', [
        serviceId,
        name.trim(),
      ]);
      await noteChange(db, { what: 'service_renamed', serviceId });
      return readUnits(db);
    });
  }

  addTeam({ name, serviceId }: NameTeam): Promise<UnitsView> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await refuseUnknownService(db, serviceId);
      await refuseTaken(db, TEAM_NAMED, name, null);
      const teamId = newId();
      await db.query(
        `insert into team (organisation_id, id, service_id, name)
         values (context.organisation_id(), $1, $2, $3)`,
        [teamId, serviceId, name.trim()],
      );
      await noteChange(db, { what: 'team_added', teamId });
      return readUnits(db);
    });
  }

  changeTeam(teamId: string, { name, serviceId }: NameTeam): Promise<UnitsView> {
    return this.database.command(async (db) => {
      await beginChange(db);
      await demandVersion(db, 'select version from team where id = $1', teamId);
      await refuseUnknownService(db, serviceId);
      await refuseTaken(db, TEAM_NAMED, name, teamId);
      await db.query(
        'update team set name = $2, service_id = $3, version = version + 1 where id = $1',
        [teamId, name.trim(), serviceId],
      );
      await noteChange(db, { what: 'team_changed', teamId });
      return readUnits(db);
    });
  }
}

const NAMED = 'where lower(name) = lower($1) and ($2::uuid is null or id <> $2)';
const SERVICE_NAMED = `select 1 from service ${NAMED}`;
const TEAM_NAMED = `select 1 from team ${NAMED}`;

/** Names differ in more than capital letters, so that nobody has to guess which one is meant. */
async function refuseTaken(
  db: TenantTransaction,
  sql: string,
  name: string,
  ownId: string | null,
): Promise<void> {
  const taken = await db.maybe(sql, [name.trim(), ownId]);
  refuseIf(taken === undefined ? [] : ['unit_name_taken']);
}

async function refuseUnknownService(db: TenantTransaction, serviceId: string): Promise<void> {
  const known = await db.maybe('select 1 from service where id = $1', [serviceId]);
  refuseIf(known === undefined ? ['team_not_known'] : []);
}

async function demandVersion(db: TenantTransaction, sql: string, id: string): Promise<void> {
  const { version } = await db.one<{ version: number }>(sql, [id]);
  if (version !== expectedVersion()) throw new Stale(await readUnits(db));
}

interface TeamRow extends TeamView {
  readonly serviceId: string;
}

async function readUnits(db: TenantTransaction): Promise<UnitsView> {
  const services = await db.query<Omit<ServiceView, 'teams'>>(
    'select id, name, version from service order by lower(name), id limit 1000',
  );
  const teams = await db.query<TeamRow>(
    `select t.id, t.name, t.version, t.service_id as "serviceId", count(m.id)::integer as members
     from team t left join member m on m.organisation_id = t.organisation_id and m.team_id = t.id
       and (m.left_at is null or m.left_at > now())
     group by t.organisation_id, t.id order by lower(t.name), t.id limit 5000`,
  );
  return {
    services: services.map((service) => ({
      ...service,
      teams: teams
        .filter(({ serviceId }) => serviceId === service.id)
        .map(({ id, name, version, members }) => ({ id, name, version, members })),
    })),
  };
}

import {
  expectedVersion,
  NotFound,
  refuseIf,
  Refused,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { ChangeSetting, OrganisationSettings, SettingChangesPage } from '@alongside/contracts';
import { type Setting, type SettingSubject } from '@alongside/domain';
import { refusalsToSet, SETTING_SUBJECTS } from '@alongside/domain/settings';
import { Injectable } from '@nestjs/common';
import { administratorsOnly, beginChange } from '../people/administrators-only';
import {
  noteSetting,
  readSettingChanges,
  readSettings,
  SETTING_COLUMNS,
  valueAt,
} from './settings.queries';

/** What is set on the pages of settings. */
type OwnSubject = keyof typeof SETTING_COLUMNS;

const PAGE = 20;

/** What an organisation sets for itself: changed one subject at a time, and kept in versions. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: TenantDatabase) {}

  read(): Promise<OrganisationSettings> {
    return this.database.read((db) => {
      administratorsOnly(db);
      return readSettings(db);
    });
  }

  /** Throws NotFound, Refused, VersionMissing, and Stale with what holds now. */
  change(name: string, body: ChangeSetting): Promise<OrganisationSettings> {
    return this.database.command(async (db) => {
      const { subject, was } = await begin(db, name);
      const value = body[subject];
      if (value === undefined) throw new Refused(['setting_missing']);
      const set = typeof value === 'string' ? value.trim() : value;
      return write(db, subject, { was, value: set });
    });
  }

  /** Sets it to what it was at an earlier version: a new change, with the rules of now. */
  setBack(name: string, version: number): Promise<OrganisationSettings> {
    return this.database.command(async (db) => {
      const { subject, was } = await begin(db, name);
      const earlier = await valueAt(db, subject, version);
      if (earlier === undefined) throw new Refused(['setting_version_unknown']);
      return write(db, subject, { was, value: earlier.value, setBackTo: version });
    });
  }

  versions(name: string, cursor: string | null): Promise<SettingChangesPage> {
    return this.database.read(async (db) => {
      administratorsOnly(db);
      const subject = SETTING_SUBJECTS.find((each) => each === name);
      if (subject === undefined) throw new NotFound();
      const rows = await readSettingChanges(db, subject, cursor, PAGE + 1);
      const items = rows.slice(0, PAGE);
      return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    });
  }
}

/** Locks the settings, and sees that the change started from what holds now. */
async function begin(
  db: TenantTransaction,
  name: string,
): Promise<{ readonly subject: OwnSubject; readonly was: unknown }> {
  await beginChange(db);
  const subject = SETTING_SUBJECTS.find(
    (each): each is OwnSubject => each === name && each !== 'today',
  );
  if (subject === undefined) throw new NotFound();
  const expected = expectedVersion();
  const settings = await readSettings(db);
  if (settings.versions[subject] !== expected) throw new Stale(settings);
  return { subject, was: settings.values[subject] };
}

async function write(
  db: TenantTransaction,
  subject: SettingSubject & OwnSubject,
  change: { readonly was: unknown; readonly value: unknown; readonly setBackTo?: number },
): Promise<OrganisationSettings> {
  const { was, value } = change;
  // The rules take unknown values apart themselves where the body's classes cannot.
  refuseIf(refusalsToSet({ subject, value } as Setting));
  if (JSON.stringify(was) === JSON.stringify(value)) throw new Refused(['setting_unchanged']);
  if (subject === 'zone') await refuseZoneOfNobody(db, value);
  const plain = typeof value === 'string';
  await db.query(
    `update organisation set ${SETTING_COLUMNS[subject]} = $2${plain ? '' : '::jsonb'} where organisation_id = $1`,
    [db.organisationId, plain ? value : JSON.stringify(value)],
  );
  await noteSetting(db, { subject, ...change });
  return readSettings(db);
}

/** What the database does not know would fail later, at the first date. */
async function refuseZoneOfNobody(db: TenantTransaction, zone: unknown): Promise<void> {
  const known = await db.maybe('select 1 from pg_timezone_names where name = $1', [zone]);
  refuseIf(known === undefined ? ['zone_unknown'] : []);
}

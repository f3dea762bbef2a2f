import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { OrganisationSettings, SettingChange } from '@alongside/contracts';
import { type SettingSubject, type SettingValues } from '@alongside/domain';
import { SETTING_SUBJECTS } from '@alongside/domain/settings';

type Reader = Pick<TenantTransaction<unknown>, 'one' | 'query' | 'maybe'>;

/** Where each subject holds on the organisation; "today" is kept with duty, by supervision. */
export const SETTING_COLUMNS: Readonly<Record<Exclude<SettingSubject, 'today'>, string>> = {
  name: 'name',
  zone: 'time_zone',
  calendar: 'calendar',
  numbers: 'help_lines',
  rhythms: 'rhythms',
  wording: 'check_notes',
  rules: 'tightened_rules',
  thresholds: 'theme_thresholds',
};

const VALUES = Object.entries(SETTING_COLUMNS)
  .map(([subject, column]) => `${column} as ${subject}`)
  .join(', ');

/** What holds now, and how often each was changed. */
export async function readSettings(db: Reader): Promise<OrganisationSettings> {
  const values = await db.one<Omit<SettingValues, 'today'>>(`select ${VALUES} from organisation`);
  const rows = await db.query<{ subject: SettingSubject; version: number }>(
    'select subject, max(version) as version from organisation_setting group by subject',
  );
  const versionOf = (subject: SettingSubject): number =>
    rows.find((row) => row.subject === subject)?.version ?? 0;
  const versions = Object.fromEntries(
    SETTING_SUBJECTS.map((subject) => [subject, versionOf(subject)]),
  ) as Record<SettingSubject, number>;
  return { values, versions };
}

/** One change of a setting, as it is written. */
export interface NewSetting {
  readonly subject: SettingSubject;
  readonly was: unknown;
  readonly value: unknown;
  readonly setBackTo?: number;
}

/**
 * Writes what a setting was and is now, and who changed it, where administrators read what was changed. Call it
 * under a lock of that setting.
 */
export async function noteSetting(db: TenantTransaction, setting: NewSetting): Promise<void> {
  const { subject, was, value, setBackTo = null } = setting;
  const id = newId();
  await db.query(
    `insert into organisation_setting (organisation_id, id, subject, version, was, value, set_back_to, by_id, at)
     select $1, $2, $3::text, 1 + coalesce(max(version), 0), $4, $5, $6, $7, $8
     from organisation_setting where subject = $3::text`,
    [
      db.organisationId,
      id,
      subject,
      JSON.stringify(was),
      JSON.stringify(value),
      setBackTo,
      db.actor.memberId,
      db.now,
    ],
  );
  await db.query(
    `insert into people_change (organisation_id, id, what, setting_id, by_id, at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      db.organisationId,
      newId(),
      setBackTo === null ? 'setting_changed' : 'setting_set_back',
      id,
      db.actor.memberId,
      db.now,
    ],
  );
}

interface Row extends Omit<SettingChange, 'at'> {
  readonly at: Date;
}

/** The changes of one subject, latest first. */
export async function readSettingChanges(
  db: Reader,
  subject: SettingSubject,
  before: string | null,
  most: number,
): Promise<readonly SettingChange[]> {
  const rows = await db.query<Row>(
    `select s.id, s.subject, s.version, jsonb_build_object(s.subject, s.was) as was,
       jsonb_build_object(s.subject, s.value) as value, s.set_back_to as "setBackTo", s.at,
       jsonb_build_object('id', b.id, 'name', b.name) as by
     from organisation_setting s
       join member b on b.organisation_id = s.organisation_id and b.id = s.by_id
     where s.subject = $1 and ($2::uuid is null or s.version < (select c.version from organisation_setting c where c.id = $2 and c.subject = $1))
     order by s.version desc limit $3`,
    [subject, before, most],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** What a setting was at a version, 0 being before its first change; `undefined` when there was none. */
export async function valueAt(
  db: Reader,
  subject: SettingSubject,
  version: number,
): Promise<{ readonly value: unknown } | undefined> {
  return db.maybe<{ value: unknown }>(
    version === 0
      ? `select was as value from organisation_setting where subject = $1 and version = $2 + 1`
      : `select value from organisation_setting where subject = $1 and version = $2`,
    [subject, version],
  );
}

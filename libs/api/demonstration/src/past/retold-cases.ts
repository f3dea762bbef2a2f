import { OwnerConnection } from '@alongside/api-platform';
import { neutralLabel } from '@alongside/domain';
import { Dice } from '../dice';
import type { Riverside } from '../organisation/riverside';
import type { Line, Staff } from '../organisation/staff';
import { WORKED_TEXTS } from '../stories/worked';
import {
  type Column,
  COLUMNS,
  PREPARATIONS,
  RETELLINGS,
  statements,
  TABLE_NAMES,
  TIDYING,
} from './retold-statements';

/** A closed case that the API told, and how long ago its question was raised. */
interface Told {
  readonly id: string;
  readonly type: string;
  readonly days_ago: number;
  readonly age_at_close: number;
}

interface HowMuch {
  readonly seed: number;
  readonly count: number;
}

/** Questions that this organisation keeps asking: drawn this many times as often. */
const ASKED_MORE: Readonly<Record<string, number>> = { transport: 4, digital_contact: 3 };
/** The worked cases are told once. */
const WORKED_ACTS = Object.values(WORKED_TEXTS).map(({ act }) => act);
const DAYS_IN_WEEK = 7;
const OLDEST = 720;
const YOUNGEST = 45;

/**
 * Fills two years of Riverside with closed cases: what its people told through the API is told again for other pairs
 * and persons. Themes need hundreds of questions, and hundreds through the API would let the first start take minutes.
 * Pairs of the accounts that are shown on the sign-in page are left out: their cases are all their own.
 */
export async function retellCases(
  adminUrl: string,
  riverside: Riverside,
  howMuch: HowMuch,
): Promise<void> {
  const owner = await OwnerConnection.open(adminUrl);
  try {
    await owner.query('begin');
    // The owner is behind the wall too; it is taken down for this transaction, which nobody else sees.
    await forAll(owner, (table) => `alter table ${table} no force row level security`);
    await retell(owner, riverside, howMuch);
    await forAll(owner, (table) => `alter table ${table} force row level security`);
    await owner.query('commit');
  } finally {
    await owner.close();
  }
}

async function forAll(owner: OwnerConnection, statement: (table: string) => string): Promise<void> {
  for (const table of [...TABLE_NAMES, 'person']) await owner.query(statement(`"${table}"`));
}

async function retell(
  owner: OwnerConnection,
  { plan, cast }: Riverside,
  { seed, count }: HowMuch,
): Promise<void> {
  const dice = new Dice(seed + 31);
  const templates = await closedCases(owner, plan.id);
  const lines = plan.lines.filter(
    ({ supervisee, supervisor, deputy, endsDaysAgo }) =>
      endsDaysAgo === null &&
      deputy !== null &&
      supervisee.roles.includes('practitioner') &&
      ![cast.supervisor, cast.secondSupervisor, cast.manager].includes(supervisor),
  );
  if (templates.length === 0 || lines.length === 0) return;
  const often = templates.flatMap((each) => Array<Told>(ASKED_MORE[each.type] ?? 1).fill(each));
  const [highest] = await owner.query<{ number: number }>(
    'select coalesce(max(number), 0) as number from person where organisation_id = $1',
    [plan.id],
  );
  const supervisors = [...new Set(lines.map(({ supervisor }) => supervisor))];
  const first = (highest?.number ?? 0) + 1;
  const retellings = Array.from({ length: count }, (_unused, copy) => ({
    copy,
    person_number: first + copy,
    person_label: neutralLabel(first + copy),
    ...retelling(dice, dice.pick(often), lines, supervisors),
  }));
  await write(owner, retellings);
}

function retelling(
  dice: Dice,
  told: Told,
  lines: readonly Line[],
  supervisors: readonly Staff[],
): object {
  const youngest = Math.max(YOUNGEST, told.age_at_close + 1);
  const daysAgo = dice.whole(youngest, OLDEST);
  // Whole weeks, so that what was done on a working day stays on one.
  const weeks = Math.floor((told.days_ago - daysAgo) / DAYS_IN_WEEK);
  const then = told.days_ago - weeks * DAYS_IN_WEEK;
  const old = lines.filter(({ startsDaysAgo }) => startsDaysAgo > then);
  const { id, supervisor, supervisee, deputy } = dice.pick(old.length > 0 ? old : lines);
  const others = supervisors.filter((each) => each !== supervisor && each !== deputy);
  return {
    case_id: told.id,
    days: weeks * DAYS_IN_WEEK,
    raiser_id: supervisee.id,
    supervisor_id: supervisor.id,
    second_viewer_id: dice.pick(others).id,
    deputy_id: deputy?.id ?? null,
    line_id: id,
    team_id: supervisee.teamId,
  };
}

const closedCases = (owner: OwnerConnection, organisationId: string): Promise<Told[]> =>
  owner.query<Told>(
    `select id, type, floor(extract(epoch from now() - raised_at) / 86400)::integer as days_ago,
       ceil(extract(epoch from closed_at - raised_at) / 86400)::integer as age_at_close
     from "case" c
     where organisation_id = $1 and stage = 'closed' and not sealed
       and act <> all ($2) and (select count(*) from second_view v where v.case_id = c.id) <= 1
     order by raised_at, id`,
    [organisationId, WORKED_ACTS],
  );

async function write(owner: OwnerConnection, retellings: readonly object[]): Promise<void> {
  const columns = await owner.query<Column>(COLUMNS, [TABLE_NAMES]);
  // A signature is only taken while its decision waits for it; here both are told at once.
  await owner.query('alter table signature disable trigger sign_what_waits');
  await owner.query(RETELLINGS, [JSON.stringify(retellings)]);
  for (const statement of [...PREPARATIONS, ...statements(columns), ...TIDYING]) {
    await owner.query(statement);
  }
  await owner.query('alter table signature enable trigger sign_what_waits');
}

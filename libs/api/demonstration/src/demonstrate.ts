import { hashPassword } from '@alongside/api-identity';
import { createApi, type PlatformSettings, sessionCookieName } from '@alongside/api-platform';
import type { ApiParts } from '@alongside/api-platform';
import { demonstrationClock } from './demonstration-clock';
import { DemonstrationCaller } from './demonstration-caller';
import { tellLibrary } from './guidance/policy-library';
import { type Hillside, planHillside } from './organisation/hillside';
import { OrganisationRows } from './organisation/organisation-rows';
import { planRiverside, type Riverside } from './organisation/riverside';
import { retellCases } from './past/retold-cases';
import { tellHillside } from './stories/hillside-stories';
import { tellRiverside } from './stories/riverside-stories';
import { FirstPair } from './supervision/first-pair';
import { tellEverydayPairs } from './supervision/everyday-pairs';
import { tellPastSessions } from './supervision/past-sessions';
import { tellUnsettledRecord } from './supervision/unsettled-record';

/** Everybody in the demonstration signs in with it; the sign-in page says so. */
export const DEMONSTRATION_PASSWORD = 'alongside-demo';
const SEED = 20_250_914;

export interface DemonstrationSettings {
  /** A member of the owner role: writes organisations, which no request can. */
  readonly adminUrl: string;
  readonly platform: PlatformSettings;
  readonly parts: Omit<ApiParts, 'logger'>;
  /** Everyday cases beside the worked ones. */
  readonly everydayCases?: number;
  /** Closed cases of the past two years, told again from those. */
  readonly retoldCases?: number;
  /** Shows a line of progress. */
  readonly tell: (line: string) => void;
}

/**
 * Writes two demonstration organisations with two years of supervision, every case through the API as its
 * people would. Does nothing when there is an organisation; begins again when it was interrupted.
 */
export async function demonstrate(settings: DemonstrationSettings): Promise<void> {
  const { tell } = settings;
  const rows = await OrganisationRows.open(settings.adminUrl);
  try {
    if (await rows.exist()) {
      tell('There is an organisation already: nothing to demonstrate.');
      return;
    }
    await rows.beginAgain();
    const riverside = planRiverside(SEED);
    const hillside = planHillside(SEED + 1);
    for (const { plan } of [riverside, hillside]) {
      await rows.write(plan);
      tell(`${plan.name}: ${plan.staff.length} members of staff.`);
    }
    await withApi(settings, async (caller) => {
      const first = await tellSupervision(settings, caller, riverside, hillside);
      tell('Supervision: agreements and sessions.');
      await tellRiverside(caller, riverside, {
        seed: SEED,
        everydayCases: settings.everydayCases ?? 100,
        tell,
      });
      await tellHillside(caller, hillside);
      tell('Hillside: its cases.');
      await retellCases(settings.adminUrl, riverside, {
        seed: SEED,
        count: settings.retoldCases ?? 900,
      });
      tell('Riverside: two years of earlier questions.');
      await first.tellRecords();
      await tellUnsettledRecord(caller, riverside, new Date());
      await tellLibrary(caller, riverside, new Date());
      tell('Riverside: its policies, and what its themes asked of them.');
    });
    await rows.finish([riverside.plan, hillside.plan], await hashPassword(DEMONSTRATION_PASSWORD));
    // What is published keeps the names of its day: the organisations have theirs only now.
    await withApi(settings, async (caller) => {
      for (const { plan } of [riverside, hillside]) await caller.publishThemes(plan.id);
    });
    tell('Themes: every quarter that has closed.');
    tell(`Sign in as practitioner@riverside.example with ${DEMONSTRATION_PASSWORD}.`);
  } finally {
    await rows.close();
  }
}

/** Before the cases, so that no session of the past knows what was asked after it. */
async function tellSupervision(
  { adminUrl }: DemonstrationSettings,
  caller: DemonstrationCaller,
  { plan, cast }: Riverside,
  hillside: Hillside,
): Promise<FirstPair> {
  const end = new Date();
  const line = plan.lines.find(
    ({ supervisee, endsDaysAgo }) => supervisee === cast.practitioner && endsDaysAgo === null,
  );
  if (!line) throw new Error('The practitioner has no supervisor');
  const first = new FirstPair(caller, cast, line, end);
  await first.agree();
  const plans = [plan, hillside.plan];
  await tellEverydayPairs({ caller, plans, besides: line, seed: SEED, end });
  await tellPastSessions(adminUrl, line.id, SEED);
  await first.tellSessions();
  return first;
}

/** The API itself, without a network, with a clock that can be set back. */
async function withApi(
  { platform, parts }: DemonstrationSettings,
  work: (caller: DemonstrationCaller) => Promise<void>,
): Promise<void> {
  const app = await createApi(
    Object.assign({}, platform, { runsScheduledWork: false, clock: demonstrationClock }),
    { ...parts, logger: false },
  );
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await work(new DemonstrationCaller(app, sessionCookieName(platform.isSecure)));
  } finally {
    await app.close();
  }
}

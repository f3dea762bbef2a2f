import { Dice } from '../dice';
import { OrganisationMaker } from './organisation-maker';
import type { OrganisationPlan, Staff, Team } from './staff';

const NAMES = {
  practitioner: 'Amira Khan',
  supervisor: 'Priya Nair',
  secondSupervisor: 'Tom Reed',
  deputy: 'Dee Okafor',
  manager: 'Monica Price',
  lead: 'Lesley Field',
  administrator: 'Adam Moss',
  keyworker: 'Jodie Marsh',
  refugeWorker: 'Ruth Adeyemi',
  socialWorker: 'Owen Pritchard',
  homeCarer: 'Mags Doherty',
  recoveryWorker: 'Callum Baird',
  dayWorker: 'Grace Mensah',
} as const;

/** The members of Riverside that the worked cases are about. */
export type RiversideCast = Readonly<Record<keyof typeof NAMES, Staff>>;

export interface Riverside {
  readonly plan: OrganisationPlan;
  readonly cast: RiversideCast;
  /** Supervisors and the members whom they supervise now. */
  readonly pairs: readonly { readonly supervisor: Staff; readonly supervisee: Staff }[];
}

const HELP_LINES = [
  { label: 'Emergency', number: '999' },
  { label: 'Children: front door, 24 hours', number: '01632 960 101' },
  { label: 'Adults: front door, 24 hours', number: '01632 960 102' },
  { label: 'Safeguarding lead on call', number: '01632 960 103' },
] as const;

/** Three services, eight teams of five to twelve people, two years of supervision lines. */
export function planRiverside(seed: number): Riverside {
  const maker = new OrganisationMaker(
    'Riverside',
    'riverside.example',
    new Dice(seed),
    Object.values(NAMES),
  );
  const children = maker.service('Children and families', [
    'Family support',
    'Fostering and permanence',
    'Leaving care',
  ]);
  const adults = maker.service('Adults and communities', [
    'Home care and later life',
    'Learning disability',
    'Recovery and domestic abuse',
  ]);
  const homes = maker.service('Homes and outreach', ['Residential homes', 'Youth outreach']);
  const cast = castOf(maker, [...children, ...adults, ...homes]);
  peopleTheTeams(maker, cast, [...children, ...adults, ...homes]);
  return { plan: maker.plan(HELP_LINES), cast, pairs: currentPairs(maker) };
}

function castOf(maker: OrganisationMaker, teams: readonly Team[]): RiversideCast {
  const [family, , , homeCare, disability, recovery, homes] = teams;
  const known = (
    key: keyof typeof NAMES,
    roles: Parameters<typeof maker.member>[0],
    team: Team | undefined,
    mailbox?: string,
  ): Staff =>
    maker.member(roles, team ?? null, {
      name: NAMES[key],
      ...(mailbox === undefined ? {} : { mailbox }),
    });
  return {
    practitioner: known('practitioner', ['practitioner'], family, 'practitioner'),
    supervisor: known('supervisor', ['supervisor'], family, 'supervisor'),
    secondSupervisor: known('secondSupervisor', ['supervisor'], homeCare, 'second-supervisor'),
    deputy: known('deputy', ['supervisor'], family),
    manager: known('manager', ['manager'], undefined, 'manager'),
    lead: known('lead', ['safeguarding_lead'], undefined, 'safeguarding'),
    administrator: known('administrator', ['administrator'], undefined, 'administrator'),
    keyworker: known('keyworker', ['practitioner'], homes),
    refugeWorker: known('refugeWorker', ['practitioner'], recovery),
    socialWorker: known('socialWorker', ['practitioner'], disability),
    homeCarer: known('homeCarer', ['practitioner'], homeCare),
    recoveryWorker: known('recoveryWorker', ['practitioner'], recovery),
    dayWorker: known('dayWorker', ['practitioner'], homeCare),
  };
}

/** Fills every team up, and gives everybody who practises a supervisor and a deputy. */
function peopleTheTeams(
  maker: OrganisationMaker,
  cast: RiversideCast,
  teams: readonly Team[],
): void {
  const { dice } = maker;
  const bySupervisor: readonly (readonly [Staff, readonly Staff[]])[] = [
    [cast.supervisor, [cast.practitioner, cast.keyworker, cast.refugeWorker, cast.socialWorker]],
    [cast.secondSupervisor, [cast.homeCarer, cast.recoveryWorker, cast.dayWorker]],
  ];
  // The two give second views on each other's cases, so neither is the other's deputy.
  for (const [supervisor, supervisees] of bySupervisor)
    for (const each of supervisees) maker.line(supervisor, each, cast.deputy, 730);
  for (const team of teams) {
    const here = maker.staff.filter(({ teamId }) => teamId === team.id);
    const size = dice.whole(Math.max(5, here.length + 3), 12);
    const lead = maker.member(['supervisor'], team);
    const second = size > 7 ? maker.member(['supervisor'], team) : cast.secondSupervisor;
    const own = size > 7 ? 2 : 1;
    for (let count = here.length + own; count < size; count += 1) {
      const supervisee = maker.member(['practitioner'], team);
      const [supervisor, deputy] = count % 2 === 0 ? [lead, second] : [second, lead];
      superviseNew(maker, supervisee, supervisor, deputy);
    }
    if (size > 7) maker.line(cast.manager, second, lead, 600);
    maker.line(cast.manager, lead, null, 730);
  }
}

/** Some changed their supervisor on the way: the former line has ended, and with it the access. */
function superviseNew(
  maker: OrganisationMaker,
  supervisee: Staff,
  supervisor: Staff,
  deputy: Staff,
): void {
  const changed = maker.dice.chance(0.2);
  const since = changed ? maker.dice.whole(120, 400) : 730;
  maker.line(supervisor, supervisee, deputy, since);
  if (changed) maker.formerLine(deputy, supervisee, 730, since);
}

const currentPairs = (maker: OrganisationMaker): Riverside['pairs'] =>
  maker.lines
    .filter(({ endsDaysAgo }) => endsDaysAgo === null)
    .filter(({ supervisee }) => supervisee.roles.includes('practitioner'));

import { Dice } from '../dice';
import { OrganisationMaker } from './organisation-maker';
import type { OrganisationPlan, Staff } from './staff';

export interface Hillside {
  readonly plan: OrganisationPlan;
  readonly practitioner: Staff;
  readonly supervisor: Staff;
}

/** A small neighbour: one service, two teams. It never sees anything of Riverside. */
export function planHillside(seed: number): Hillside {
  const named = ['Bryn Howell', 'Sunita Rao'];
  const maker = new OrganisationMaker('Hillside', 'hillside.example', new Dice(seed), named);
  const [north, south] = maker.service('Community support', ['North team', 'South team']);
  const place = { name: 'Bryn Howell', mailbox: 'practitioner' };
  const practitioner = maker.member(['practitioner'], north ?? null, place);
  const supervisor = maker.member(['supervisor'], north ?? null, {
    name: 'Sunita Rao',
    mailbox: 'supervisor',
  });
  maker.member(['supervisor', 'manager'], south ?? null);
  maker.member(['safeguarding_lead', 'administrator'], null);
  const deputy = maker.member(['supervisor'], south ?? null);
  maker.line(supervisor, practitioner, deputy, 400);
  for (const team of [north, north, south, south])
    maker.line(supervisor, maker.member(['practitioner'], team ?? null), deputy, 300);
  const helpLines = [
    { label: 'Emergency', number: '999' },
    { label: 'Front door, 24 hours', number: '01632 960 201' },
  ];
  return { plan: maker.plan(helpLines), practitioner, supervisor };
}

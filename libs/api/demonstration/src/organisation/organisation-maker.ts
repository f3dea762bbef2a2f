import { newId, newSessionToken } from '@alongside/api-platform';
import type { Role } from '@alongside/domain';
import type { Dice } from '../dice';
import { staffNames } from './names';
import type { HelpLineRow, Line, OrganisationPlan, Service, Staff, Team } from './staff';

/** Makes the people of one organisation, team by team. */
export class OrganisationMaker {
  readonly id = newId();
  readonly services: Service[] = [];
  readonly staff: Staff[] = [];
  readonly lines: Line[] = [];
  private readonly names: Generator<string, never>;

  constructor(
    private readonly name: string,
    private readonly domain: string,
    readonly dice: Dice,
    reserved: readonly string[],
  ) {
    this.names = staffNames(dice, reserved);
  }

  service(name: string, teams: readonly string[]): readonly Team[] {
    const made = teams.map((team) => ({ id: newId(), name: team }));
    this.services.push({ id: newId(), name, teams: made });
    return made;
  }

  /** A new member; without a name an invented one. `mailbox` is the part before the @. */
  member(
    roles: readonly Role[],
    team: Team | null,
    { name = this.names.next().value, mailbox }: { name?: string; mailbox?: string } = {},
  ): Staff {
    const box = mailbox ?? name.toLowerCase().replaceAll(/[^a-z]+/g, '.');
    const made: Staff = {
      id: newId(),
      name,
      email: `${box}@${this.domain}`,
      teamId: team?.id ?? null,
      roles,
      token: newSessionToken(),
    };
    this.staff.push(made);
    return made;
  }

  line(supervisor: Staff, supervisee: Staff, deputy: Staff | null, startsDaysAgo: number): void {
    const id = newId();
    this.lines.push({ id, supervisor, supervisee, deputy, startsDaysAgo, endsDaysAgo: null });
  }

  /** A line that ended when the current one began. */
  formerLine(supervisor: Staff, supervisee: Staff, from: number, until: number): void {
    this.lines.push({
      id: newId(),
      supervisor,
      supervisee,
      deputy: null,
      startsDaysAgo: from,
      endsDaysAgo: until,
    });
  }

  plan(helpLines: readonly HelpLineRow[]): OrganisationPlan {
    const { id, name, services, staff, lines } = this;
    return { id, name, helpLines, services, staff, lines };
  }
}

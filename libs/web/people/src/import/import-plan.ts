import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import type { ImportChecked } from '@alongside/contracts';
import { Note, plural } from '@alongside/web-ui';
import { rolesInWords } from '../people.text';
import { problemInWords } from './import.text';

/** How many rows are drawn at first: a list of 2,000 faults is not read to its end. */
const FIRST = 100;

/** What an import would do: every fault by row and column, and who would be invited. */
@Component({
  selector: 'al-import-plan',
  imports: [Note],
  templateUrl: './import-plan.html',
  styleUrls: ['../people-table.css', './import-plan.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPlanView {
  readonly plan = input.required<ImportChecked>();
  readonly isBusy = input(false);
  readonly bringIn = output();

  private readonly showsAll = signal(false);
  protected readonly problems = computed(() => {
    const all = this.plan().problems;
    return (this.showsAll() ? all : all.slice(0, FIRST)).map(problemInWords);
  });
  protected readonly isShortened = computed(
    () => !this.showsAll() && this.plan().problems.length > FIRST,
  );
  protected readonly people = computed(() =>
    this.plan().people.map((person) => ({
      ...person,
      team: person.team ?? 'No team',
      roles: rolesInWords(person.roles),
    })),
  );
  /** The whole of it in a few sentences. */
  protected readonly summary = computed(() => summaryOf(this.plan()));
  protected readonly made = computed(() => {
    const { newServices, newTeams } = this.plan();
    return [
      ...newServices.map((name) => `the service ${name}`),
      ...newTeams.map(({ name, service }) => `the team ${name} in ${service}`),
    ].join(', ');
  });
  protected readonly action = computed(() => {
    const { people, problems, waiting } = this.plan();
    const isWhole = problems.length + waiting.length === 0;
    return isWhole
      ? `Invite ${plural(people.length, 'person', 'people')}`
      : `Bring in the ${people.length} that ${people.length === 1 ? 'is' : 'are'} fine`;
  });

  protected showAll(): void {
    this.showsAll.set(true);
  }
}

function summaryOf({ problems, people, waiting, known }: ImportChecked): readonly string[] {
  const rows = new Set(problems.map(({ row }) => row)).size;
  return [
    problems.length === 0
      ? 'No row has a fault.'
      : `${plural(problems.length, 'fault', 'faults')} in ${plural(rows, 'row', 'rows')}: these are held back.`,
    ...(waiting.length === 0
      ? []
      : [
          `${plural(waiting.length, 'row waits', 'rows wait')} for the row of their supervisor or deputy: ${waiting.join(', ')}.`,
        ]),
    ...(known.length === 0
      ? []
      : [
          `${plural(known.length, 'person is', 'people are')} here or invited already: nothing changes for them.`,
        ]),
    people.length === 0
      ? 'Nobody would be invited.'
      : `${plural(people.length, 'person', 'people')} would be invited.`,
  ];
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { BeginLine, MemberChoice, OrganisationLines } from '@alongside/contracts';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { type Choice, ErrorSummary, SelectField } from '@alongside/web-ui';
import { firstName } from '../lines/lines.text';
import { HandoverClient } from './handover.client';

const supervises = ({ roles }: MemberChoice): boolean =>
  roles.includes('supervisor') || roles.includes('manager');
const toChoice = ({ id, name }: MemberChoice): Choice => ({ value: id, label: name });

/** Chooses who supervises somebody from now on, and says what that does before it is done. */
@Component({
  selector: 'al-hand-over-form',
  imports: [ErrorSummary, SelectField],
  template: `<form novalidate (submit)="$event.preventDefault(); begin()">
    <al-error-summary heading="It was not changed" [errors]="sending.errors()" />
    <al-select-field
      label="Who is supervised?"
      fieldId="supervisee"
      [choices]="everybody()"
      [error]="messageFor(sending.errors(), 'supervisee')"
      [(value)]="supervisee"
    />
    <al-select-field
      label="By whom, from now on?"
      fieldId="supervisor"
      [choices]="supervisors()"
      [error]="messageFor(sending.errors(), 'supervisor')"
      [(value)]="supervisor"
    />
    <al-select-field
      label="Who stands in? (optional)"
      fieldId="deputy"
      none="Nobody"
      [choices]="deputies()"
      [(value)]="deputy"
    />
    @if (consequence()) {
      <p>{{ consequence() }}</p>
    }
    <button
      type="submit"
      class="btn btn-primary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      {{ former() ? 'Hand over now' : 'Begin the line now' }}
    </button>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOverForm {
  private readonly client = inject(HandoverClient);

  readonly lines = input.required<OrganisationLines>();
  /** What was done, in words. */
  readonly begun = output<string>();

  protected readonly supervisee = signal<string | null>(null);
  protected readonly supervisor = signal<string | null>(null);
  protected readonly deputy = signal<string | null>(null);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected readonly everybody = computed(() => this.lines().members.map(toChoice));
  protected readonly supervisors = computed(() =>
    this.lines()
      .members.filter(supervises)
      .filter(({ id }) => id !== this.supervisee() && id !== this.former()?.id)
      .map(toChoice),
  );
  protected readonly deputies = computed(() =>
    this.lines()
      .members.filter(supervises)
      .filter(({ id }) => id !== this.supervisee() && id !== this.supervisor())
      .map(toChoice),
  );
  /** Whoever supervises them now. */
  protected readonly former = computed(
    () =>
      this.lines().items.find(({ supervisee }) => supervisee.id === this.supervisee())?.supervisor,
  );
  protected readonly consequence = computed(() => {
    const former = this.former();
    return former
      ? `${firstName(former.name)} loses access at once. Open questions, dates and actions move on; past supervision stays with whoever was supervised.`
      : '';
  });

  protected begin(): void {
    const body: BeginLine = {
      superviseeId: this.supervisee() ?? '',
      supervisorId: this.supervisor() ?? '',
      deputyId: this.deputy(),
    };
    this.sending.send(
      () => this.client.begin(body),
      ({ supervisee, supervisor }) => {
        this.supervisee.set(null);
        this.supervisor.set(null);
        this.deputy.set(null);
        this.begun.emit(`${supervisor.name} supervises ${supervisee.name} from now on.`);
      },
      this.missing(body),
    );
  }

  private missing({ superviseeId, supervisorId }: BeginLine): readonly FormError[] {
    const errors: FormError[] = [];
    if (superviseeId === '')
      errors.push({ fieldId: 'supervisee', message: 'Choose who is supervised.' });
    if (supervisorId === '')
      errors.push({ fieldId: 'supervisor', message: 'Choose who supervises them.' });
    return errors;
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { MemberDetail } from '@alongside/contracts';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { type Choice, ErrorSummary, SelectField, TextField } from '@alongside/web-ui';
import { PeopleClient } from '../people.client';
import { takeTheirs } from '../take-theirs';

/** Corrects a name, and moves somebody to another team. */
@Component({
  selector: 'al-change-form',
  imports: [ErrorSummary, SelectField, TextField],
  template: `<form novalidate (submit)="$event.preventDefault(); save()">
    <al-error-summary heading="It was not saved" [errors]="sending.errors()" />
    <al-text-field
      label="Name"
      fieldId="name"
      [error]="messageFor(sending.errors(), 'name')"
      [(value)]="name"
    />
    <al-select-field
      label="Team"
      hint="Their questions and who supervises them stay as they are"
      fieldId="teamId"
      none="No team"
      [choices]="teams()"
      [error]="messageFor(sending.errors(), 'teamId')"
      [(value)]="teamId"
    />
    <button
      type="submit"
      class="btn btn-secondary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      Save name and team
    </button>
    <p class="meta" role="status">{{ said() }}</p>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangeForm {
  private readonly client = inject(PeopleClient);

  readonly member = input.required<MemberDetail>();
  readonly changed = output<MemberDetail>();

  private readonly units = this.client.units();
  protected readonly name = linkedSignal(() => this.member().name);
  protected readonly teamId = linkedSignal<string | null>(() => this.member().team?.id ?? null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly teams = computed<readonly Choice[]>(() =>
    this.units.hasValue()
      ? this.units
          .value()
          .services.flatMap(({ name: service, teams }) =>
            teams.map(({ id, name }) => ({ value: id, label: `${name} (${service})` })),
          )
      : [],
  );

  protected save(): void {
    const { id, version } = this.member();
    const name = this.name().trim();
    const missing: readonly FormError[] =
      name === '' ? [{ fieldId: 'name', message: 'Write their name.' }] : [];
    this.said.set('');
    this.sending.send(
      () =>
        this.client
          .change(id, version, { name, teamId: this.teamId() })
          .pipe(takeTheirs<MemberDetail>((theirs) => this.changed.emit(theirs))),
      (member) => {
        this.changed.emit(member);
        this.said.set('Saved.');
      },
      missing,
    );
  }
}

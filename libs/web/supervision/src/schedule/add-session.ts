import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type AddSession, REFUSAL_TEXT } from '@alongside/contracts';
import { addDays, isWallTime } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { DateField, ErrorSummary, SelectField, TextField } from '@alongside/web-ui';
import { LinesClient } from '../lines/lines.client';
import { OpenLine } from '../lines/open-line';
import { lengthChoices } from './length-choices';
import { TIME_MISSING } from './move-session';

/** One date besides the rhythm. */
@Component({
  selector: 'al-add-session',
  imports: [DateField, ErrorSummary, SelectField, TextField],
  template: `<form novalidate (submit)="$event.preventDefault(); save()">
    <al-error-summary [errors]="sending.errors()" />
    <al-date-field
      label="Date"
      fieldId="addOnDate"
      [suggestions]="suggestions()"
      [error]="messageFor(sending.errors(), 'addOnDate')"
      [(value)]="onDate"
    />
    <al-text-field
      label="Time"
      type="time"
      fieldId="addAtTime"
      [error]="messageFor(sending.errors(), 'addAtTime')"
      [(value)]="atTime"
    />
    <al-select-field
      label="How long?"
      fieldId="addLength"
      [none]="null"
      [choices]="lengths()"
      [(value)]="minutes"
    />
    <al-text-field label="Where?" fieldId="addPlace" [(value)]="place" />
    <div class="bar">
      <button
        type="submit"
        class="btn btn-primary"
        [attr.aria-disabled]="sending.busy() ? 'true' : null"
      >
        Add the date
      </button>
      <button type="button" class="btn btn-quiet" (click)="left.emit()">Not now</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddSessionForm {
  private readonly client = inject(LinesClient);
  private readonly open = inject(OpenLine);

  readonly added = output();
  readonly left = output();

  private readonly proposed = computed(
    () => this.open.line().schedule ?? this.open.line().defaults,
  );
  protected readonly onDate = signal<string | null>(null);
  protected readonly atTime = linkedSignal(() => this.open.line().schedule?.atTime ?? '10:00');
  protected readonly minutes = linkedSignal<string | null>(() =>
    String(this.proposed().lengthMinutes),
  );
  protected readonly place = linkedSignal(() => this.proposed().place);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly lengths = computed(() => lengthChoices(this.proposed().lengthMinutes));
  protected readonly suggestions = computed(() => [
    { label: 'Today', date: this.open.today() },
    { label: 'Tomorrow', date: addDays(this.open.today(), 1) },
  ]);

  protected save(): void {
    const session: AddSession = {
      onDate: this.onDate() ?? '',
      atTime: this.atTime(),
      lengthMinutes: Number(this.minutes()),
      place: this.place().trim(),
    };
    this.sending.send(
      () => this.client.addSession(this.open.line().pair.lineId, session),
      () => this.added.emit(),
      this.missing(session),
    );
  }

  private missing({ onDate, atTime }: AddSession): readonly FormError[] {
    const errors: FormError[] = [];
    if (onDate === '')
      errors.push({ fieldId: 'addOnDate', message: REFUSAL_TEXT.session_not_a_date });
    if (!isWallTime(atTime)) errors.push({ fieldId: 'addAtTime', message: TIME_MISSING });
    return errors;
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { REFUSAL_TEXT, type SetSchedule } from '@alongside/contracts';
import { addDays, type Cadence, isWallTime, isWritten } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  DateField,
  ErrorSummary,
  NamesQuestion,
  SelectField,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import { LinesClient } from '../lines/lines.client';
import { OfferedRhythms } from '../lines/offered-rhythms';
import { OpenLine } from '../lines/open-line';
import { lengthChoices } from './length-choices';
import { TIME_MISSING } from './move-session';

/** How often the two meet, from when, at what time. The agreement proposes. */
@Component({
  selector: 'al-set-schedule',
  imports: [AskAboutNames, DateField, ErrorSummary, SelectField, TextArea, TextField],
  templateUrl: './set-schedule.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetScheduleForm {
  private readonly client = inject(LinesClient);
  private readonly open = inject(OpenLine);

  readonly set = output();
  readonly left = output();

  private readonly before = computed(() => this.open.line().schedule);
  private readonly proposed = computed(() => this.before() ?? this.open.line().defaults);

  protected readonly startsOn = signal<string | null>(null);
  protected readonly atTime = linkedSignal(() => this.before()?.atTime ?? '10:00');
  protected readonly cadence = linkedSignal<Cadence | null>(() => this.proposed().cadence);
  protected readonly minutes = linkedSignal<string | null>(() =>
    String(this.proposed().lengthMinutes),
  );
  protected readonly place = linkedSignal(() => this.proposed().place);
  protected readonly reason = signal('');
  protected readonly sending = new Sending(
    new NamesQuestion(() => (this.asksWhy() ? [this.reason()] : [])),
  );
  protected readonly messageFor = messageFor;

  private readonly rhythms = inject(OfferedRhythms);
  protected readonly cadences = computed(() => this.rhythms.with(this.proposed().cadence));
  protected readonly lengths = computed(() => lengthChoices(this.proposed().lengthMinutes));
  /** Dates that an earlier rhythm laid out move only with a reason. */
  protected readonly asksWhy = computed(
    () => this.before() !== null && this.open.line().ahead.length > 0,
  );
  protected readonly suggestions = computed(() => [
    { label: 'Tomorrow', date: addDays(this.open.today(), 1) },
    { label: 'In a week', date: addDays(this.open.today(), 7) },
  ]);

  protected save(): void {
    const schedule: SetSchedule = {
      startsOn: this.startsOn() ?? '',
      atTime: this.atTime(),
      cadence: this.cadence() ?? this.proposed().cadence,
      lengthMinutes: Number(this.minutes()),
      place: this.place().trim(),
      ...(this.asksWhy() && { reason: this.reason().trim() }),
    };
    const { pair } = this.open.line();
    this.sending.send(
      () => this.client.setSchedule(pair.lineId, this.before()?.version ?? 0, schedule),
      (line) => {
        this.open.take(line);
        this.set.emit();
      },
      this.missing(schedule),
    );
  }

  private missing({ startsOn, atTime, reason }: SetSchedule): readonly FormError[] {
    const errors: FormError[] = [];
    if (startsOn === '')
      errors.push({ fieldId: 'startsOn', message: REFUSAL_TEXT.start_not_a_date });
    else if (startsOn < this.open.today())
      errors.push({ fieldId: 'startsOn', message: REFUSAL_TEXT.start_in_the_past });
    if (!isWallTime(atTime)) errors.push({ fieldId: 'atTime', message: TIME_MISSING });
    if (this.asksWhy() && !isWritten(reason))
      errors.push({ fieldId: 'reason', message: REFUSAL_TEXT.reason_missing });
    return errors;
  }
}

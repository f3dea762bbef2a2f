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
import { type MoveSession, REFUSAL_TEXT, type SessionRow } from '@alongside/contracts';
import { addDays, isWallTime, isWritten, type MoveKind } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  DateField,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import { LinesClient } from '../lines/lines.client';
import { dateAndTime } from '../lines/lines.text';
import { OpenLine } from '../lines/open-line';

const KINDS: readonly Choice<MoveKind>[] = [
  { value: 'moved', label: 'Move it', hint: 'It takes place on another date.' },
  {
    value: 'cancelled',
    label: 'Cancel it',
    hint: 'It does not take place; the next one is there at once.',
  },
];

/** Another date for a session, and why: it is never just gone. */
@Component({
  selector: 'al-move-session',
  imports: [AskAboutNames, DateField, ErrorSummary, OptionCards, TextArea, TextField],
  templateUrl: './move-session.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveSessionForm {
  private readonly client = inject(LinesClient);
  private readonly open = inject(OpenLine);

  readonly session = input.required<SessionRow>();
  readonly moved = output();
  readonly left = output();

  protected readonly kinds = KINDS;
  protected readonly kind = signal<MoveKind | null>('moved');
  protected readonly reason = signal('');
  protected readonly onDate = signal<string | null>(null);
  protected readonly atTime = linkedSignal(() => this.session().atTime);
  protected readonly sending = new Sending(new NamesQuestion(() => [this.reason()]));
  protected readonly messageFor = messageFor;
  protected readonly limit = 2000;

  protected readonly when = computed(() => dateAndTime(this.session(), this.open.today()));
  protected readonly suggestions = computed(() => {
    const { onDate } = this.session();
    return [
      { label: 'A day later', date: addDays(onDate, 1) },
      { label: 'A week later', date: addDays(onDate, 7) },
    ];
  });

  protected save(): void {
    const move: MoveSession = {
      kind: this.kind() ?? 'moved',
      reason: this.reason().trim(),
      onDate: this.onDate() ?? '',
      atTime: this.atTime(),
    };
    this.sending.send(
      () => this.client.moveSession(this.session().id, move),
      () => this.moved.emit(),
      this.missing(move),
    );
  }

  /** What can be said before it is sent; the rest the API says. */
  private missing({ reason, onDate, atTime }: MoveSession): readonly FormError[] {
    const errors: FormError[] = [];
    if (onDate === '') errors.push({ fieldId: 'onDate', message: REFUSAL_TEXT.session_not_a_date });
    if (!isWallTime(atTime)) errors.push({ fieldId: 'atTime', message: TIME_MISSING });
    if (!isWritten(reason))
      errors.push({ fieldId: 'reason', message: REFUSAL_TEXT.reason_missing });
    return errors;
  }
}

export const TIME_MISSING = 'Write a time, such as 10:00.';

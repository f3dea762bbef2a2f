import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { MemberDetail } from '@alongside/contracts';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  CURRENT_TIME,
  DateField,
  DateText,
  dayOf,
  ErrorSummary,
  TIME_ZONE,
} from '@alongside/web-ui';
import { PeopleClient } from '../people.client';
import { takeTheirs } from '../take-theirs';

/** Sets somebody's last day, says first what that does, and takes it back while that is possible. */
@Component({
  selector: 'al-leaving-form',
  imports: [DateField, DateText, ErrorSummary],
  templateUrl: './leaving-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeavingForm {
  private readonly client = inject(PeopleClient);
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly member = input.required<MemberDetail>();
  readonly changed = output<MemberDetail>();

  protected readonly lastOn = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly today = computed(() => dayOf(this.now(), this.zone()));
  protected readonly suggestions = computed(() => [{ label: 'Today', date: this.today() }]);
  /** What the day does, before it is set. */
  protected readonly consequence = computed(() => {
    const day = this.lastOn();
    if (day === null) return '';
    return day <= this.today()
      ? 'Their access ends at once: every session, every open page. You can take it back within a day.'
      : 'Their access ends with that day. Until then you can take it back.';
  });

  protected leave(): void {
    const { id, version } = this.member();
    const lastOn = this.lastOn() ?? '';
    const missing: readonly FormError[] =
      lastOn === '' ? [{ fieldId: 'lastOn', message: 'Write their last day.' }] : [];
    this.send(
      () => this.client.setLeaving(id, version, { lastOn }),
      'The last day is set.',
      missing,
    );
  }

  protected takeBack(): void {
    const { id, version } = this.member();
    this.send(
      () => this.client.takeLeavingBack(id, version),
      'They are back. They sign in again with what they signed in with before.',
    );
  }

  private send(
    command: () => ReturnType<PeopleClient['takeLeavingBack']>,
    done: string,
    missing: readonly FormError[] = [],
  ): void {
    this.said.set('');
    this.sending.send(
      () => command().pipe(takeTheirs<MemberDetail>((theirs) => this.changed.emit(theirs))),
      (member) => {
        this.lastOn.set(null);
        this.changed.emit(member);
        this.said.set(done);
      },
      missing,
    );
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CURRENT_TIME, TIME_ZONE } from './current-time';
import { exactly, spanInWords } from './date-words';

/** How long something has been waiting, or how long is left, in words. */
@Component({
  selector: 'al-clock',
  template: `<time class="clock" [attr.datetime]="moment()" [title]="exact()">{{ words() }}</time>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Clock {
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  /** ISO 8601: says "for 3 hours 20 minutes". */
  readonly since = input<string | null>(null);
  /** ISO 8601: says "2 days left", or "1 hour late" afterwards. */
  readonly until = input<string | null>(null);

  protected readonly moment = computed(() => this.until() ?? this.since() ?? '');
  protected readonly exact = computed(() =>
    this.moment() ? exactly(Date.parse(this.moment()), this.zone()) : '',
  );
  protected readonly words = computed(() => {
    if (!this.moment()) return '';
    const away = Date.parse(this.moment()) - this.now();
    if (this.until() === null) return `for ${spanInWords(away)}`;
    return away >= 0 ? `${spanInWords(away)} left` : `${spanInWords(away)} late`;
  });
}

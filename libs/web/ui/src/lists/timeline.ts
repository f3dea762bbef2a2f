import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Tag } from '../words/tag';
import type { Voice } from '../words/voice';
import { DateText } from '../words/date-text';

/** Something that somebody said, in `<ol class="timeline">`. What they said is content. */
@Component({
  selector: 'li[alEntry]',
  imports: [Tag, DateText],
  templateUrl: './entry.html',
  host: { '[attr.data-voice]': 'voice()', '[attr.id]': 'anchor()', tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Entry {
  /** Who said it. */
  readonly who = input.required<string>({ alias: 'alEntry' });
  readonly voice = input<Voice>('other');
  /** What they are here, or for whom they speak: "supervisor", "for the family". */
  readonly part = input('');
  readonly at = input<string | null>(null);
  readonly isNew = input(false);
  /** Id that a link can lead to. */
  readonly anchor = input<string | null>(null);
}

/** Something that happened, in one quiet line of `<ol class="timeline">`. */
@Component({
  selector: 'li[alHappening]',
  imports: [DateText],
  template: `<p class="meta">
    <ng-content />
    @if (at(); as moment) {
      <span class="happening-time"><al-date [at]="moment" /></span>
    }
  </p>`,
  host: { 'data-voice': 'event', '[attr.id]': 'anchor()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Happening {
  readonly at = input<string | null>(null);
  readonly anchor = input<string | null>(null);
}

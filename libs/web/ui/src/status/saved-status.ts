import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

/** How it stands with keeping what is being written. */
export type SavedState =
  'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict';

const WORDS: Readonly<Record<SavedState, string>> = {
  idle: '',
  waiting: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved just now',
  offline: 'Not saved: no connection. We’ll keep trying; your text is here.',
  failed: 'Not saved. We’ll keep trying; your text is here.',
  conflict: 'Changed elsewhere meanwhile. Both versions are here.',
};

const ICONS: Readonly<Partial<Record<SavedState, IconName>>> = {
  saved: 'tick',
  offline: 'cloudOff',
  failed: 'cloudOff',
  conflict: 'warning',
};

/** Says in words whether what was written is safe, and tells screen readers once. */
@Component({
  selector: 'al-saved-status',
  imports: [Icon],
  template: `<span role="status" class="saved-status" [attr.data-state]="state()">
    @if (icon(); as name) {
      <al-icon [name]="name" />
    }
    {{ words() }}
  </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SavedStatus {
  readonly state = input.required<SavedState>();
  /** What to say before anything was typed, such as "Kept as you type." */
  readonly before = input('');
  protected readonly words = computed(() => WORDS[this.state()] || this.before());
  protected readonly icon = computed(() => ICONS[this.state()] ?? null);
}

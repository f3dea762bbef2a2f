import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Share of the limit from which the count is worth knowing. */
const NEAR = 0.85;

/** How many characters are left, in words, and only near the end. */
@Component({
  selector: 'al-character-count',
  template: `<span aria-live="polite">{{ words() }}</span>`,
  host: {
    class: 'character-count',
    '[class.is-over]': 'left() < 0',
    '[class.is-empty]': '!words()',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CharacterCount {
  readonly length = input.required<number>();
  readonly limit = input.required<number | null>();

  protected readonly left = computed(() => (this.limit() ?? Infinity) - this.length());
  protected readonly words = computed(() => {
    const limit = this.limit();
    if (limit === null || this.length() < limit * NEAR) return '';
    const left = this.left();
    if (left < 0) return `${count(-left)} too many`;
    return `${count(left)} left`;
  });
}

const count = (characters: number): string =>
  characters === 1 ? '1 character' : `${String(characters)} characters`;

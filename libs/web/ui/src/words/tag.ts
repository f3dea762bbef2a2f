import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** What a status asks for: clay needs somebody, honey waits, leaf is done, plum is the supervisor's or private. */
export type Tone = 'clay' | 'honey' | 'leaf' | 'plum' | 'stop' | 'plain';

const SHAPES: Readonly<Record<Tone, string | null>> = {
  clay: 'M6 1.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9z',
  honey: 'M2.500 1.500h2.500v9H2.500zM7 1.500h2.500v9H7z',
  leaf: 'M1 6.300l1.500-1.500 2.200 2.200L9.500 2 11 3.500l-6.300 6.500z',
  plum: 'M6 .8L11.200 6 6 11.200.8 6z',
  stop: 'M3.700.5h4.600l3.200 3.200v4.600l-3.200 3.200H3.700L.5 8.300V3.700z',
  plain: null,
};

/** A status as word, shape and colour. The projected words carry it. */
@Component({
  selector: 'al-tag',
  template: `@if (shape(); as path) {
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path [attr.d]="path" /></svg>
    }
    <span><ng-content /></span>`,
  host: { class: 'tag', '[attr.data-tone]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Tag {
  readonly tone = input<Tone>('plain');
  protected readonly shape = computed(() => SHAPES[this.tone()]);
}

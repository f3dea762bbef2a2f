import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How one check or action stands. */
export type MarkState = 'done' | 'waiting' | 'open' | 'stale' | 'stopped' | 'left_out';

const DRAWINGS: Readonly<Record<MarkState, string>> = {
  done: 'M6 10.400l2.700 2.700L14 7.600',
  waiting: 'M8 6.500v7M12 6.500v7',
  open: '',
  stale: 'M10 6v4.300l2.800 1.700',
  stopped: 'M10 5.500v5M10 13.800v.1',
  left_out: 'M6.500 10h7',
};

/** The shape before one check or action in `<ul class="check-list">`; decoration beside its words. */
@Component({
  selector: 'al-check-mark',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="8.600" />
    <path [attr.d]="drawing()" />
  </svg>`,
  host: { class: 'check-mark', '[attr.data-state]': 'state()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckMark {
  readonly state = input.required<MarkState>();
  protected readonly drawing = computed(() => DRAWINGS[this.state()]);
}

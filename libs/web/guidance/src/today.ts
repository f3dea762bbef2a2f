import { computed, inject, type Signal } from '@angular/core';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';

/** Today where the organisation is. Call it in an injection context. */
export function todayHere(): Signal<string> {
  const clock = inject(CURRENT_TIME);
  const zone = inject(TIME_ZONE);
  return computed(() => dayOf(clock(), zone()));
}

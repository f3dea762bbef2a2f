import { computed, effect, inject, Injectable } from '@angular/core';
import type { SupervisionLineView } from '@alongside/contracts';
import { CommandPalette, OpenView } from '@alongside/web-platform';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';
import { LinesClient } from './lines.client';

/** The pair that a page is about, as it stands now. Provided by the page. */
@Injectable()
export class OpenLine extends OpenView<SupervisionLineView> {
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly line = this.shown;
  readonly today = computed(() => dayOf(this.clock(), this.zone()));

  constructor() {
    const client = inject(LinesClient);
    super((lineId) => client.line(lineId), 'session');
    const palette = inject(CommandPalette);
    effect(() => {
      const view = this.view();
      if (view === null) return;
      const { lineId, myPart, supervisor, supervisee } = view.pair;
      const other = myPart === 'supervisor' ? supervisee : supervisor;
      palette.remember({
        label: `Supervision with ${other.name}`,
        kind: 'Supervision',
        link: `/supervision/${lineId}`,
      });
    });
  }
}

import { computed, effect, inject, Injectable } from '@angular/core';
import type { CaseView } from '@alongside/contracts';
import { localDate } from '@alongside/domain';
import { CommandPalette, OpenView, Session } from '@alongside/web-platform';
import { CURRENT_TIME, TIME_ZONE } from '@alongside/web-ui';
import { CasesClient } from '../cases.client';

/** The case that a page is about, as it stands now. Provided by the page. */
@Injectable()
export class OpenCase extends OpenView<CaseView> {
  private readonly session = inject(Session);

  readonly subject = this.shown;
  readonly me = computed(() => this.session.member().id);
  readonly now = inject(CURRENT_TIME);
  readonly zone = inject(TIME_ZONE);
  readonly today = computed(() => localDate(new Date(this.now()).toISOString(), this.zone()));

  constructor() {
    const cases = inject(CasesClient);
    super((caseId) => cases.case(caseId), 'case');
    const palette = inject(CommandPalette);
    effect(() => {
      const view = this.view();
      if (view !== null)
        palette.remember({ label: view.title, kind: 'Question', link: `/questions/${view.id}` });
    });
  }
}

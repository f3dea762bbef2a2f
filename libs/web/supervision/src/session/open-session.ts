import { computed, inject, Injectable } from '@angular/core';
import type { SupervisionSessionView } from '@alongside/contracts';
import { isOpenSession } from '@alongside/domain';
import { OpenView, Session } from '@alongside/web-platform';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';
import { SessionClient } from './session.client';

/** The session that a page is about, as it stands now. Provided by the page. */
@Injectable()
export class OpenSession extends OpenView<SupervisionSessionView> {
  private readonly reader = inject(Session);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly now = this.shown;
  readonly today = computed(() => dayOf(this.clock(), this.zone()));
  readonly me = computed(() => this.reader.member().id);
  /** The one who is here beside the reader. */
  readonly other = computed(() => {
    const { supervisor, supervisee, myPart } = this.now().pair;
    return myPart === 'supervisor' ? supervisee : supervisor;
  });
  /** Whether its agenda still takes changes. */
  readonly isOpen = computed(
    () => this.now().pair.isCurrent && isOpenSession(this.now().session.status),
  );

  constructor() {
    const client = inject(SessionClient);
    super((sessionId) => client.session(sessionId), 'session');
  }
}

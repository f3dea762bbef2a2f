import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionStatus } from '@alongside/domain';
import { Card } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { SignOff } from './sign-off';

/** Sign-off on the session's own page: who has signed, or the way to the record once the talk is over. */
@Component({
  selector: 'al-session-sign-off',
  imports: [Card, RouterLink, SignOff],
  providers: [OpenRecord],
  template: `@if (open.view(); as record) {
      <al-sign-off [record]="record" [leadsToRecord]="true" />
    } @else if (!hasRecord()) {
      <al-card heading="Sign off" cardId="sign-off">
        <p>
          The record is put together from your notes, decisions and actions when the talk is over.
          When both have signed, it freezes. Later thoughts are added, never edited in.
        </p>
        @if (status() === 'held') {
          <a class="btn btn-primary" [routerLink]="['/supervision/sessions', sessionId(), 'record']"
            >Draft the record</a
          >
        }
      </al-card>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionSignOff {
  protected readonly open = inject(OpenRecord);

  readonly sessionId = input.required<string>();
  readonly status = input.required<SessionStatus>();
  readonly hasRecord = input.required<boolean>();

  constructor() {
    this.open.follow(() => (this.hasRecord() ? { sessionId: this.sessionId() } : {}));
  }
}

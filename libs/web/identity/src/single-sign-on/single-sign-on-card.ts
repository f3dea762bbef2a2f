import { Sending } from '@alongside/web-platform';
import { Card, DateText, ErrorSummary } from '@alongside/web-ui';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { SingleSignOnClient } from './single-sign-on.client';

/** Whether one's own account is linked with the organisation's sign-in; not there where none is offered. */
@Component({
  selector: 'al-single-sign-on-card',
  imports: [Card, DateText, ErrorSummary],
  template: `@if (own(); as is) {
    @if (is.isOffered || is.linkedAt) {
      <al-card heading="Sign-in of your organisation" cardId="single-sign-on">
        <al-error-summary [errors]="sending.errors()" heading="That did not work" />
        @if (is.linkedAt; as at) {
          <p>Linked with your account <al-date [at]="at" />.</p>
          <button type="button" class="btn btn-quiet" (click)="unlink()">Unlink it</button>
        } @else {
          <p>Link it once, and you can come in from there without your password here.</p>
          <button type="button" class="btn btn-secondary" (click)="link()">Link it</button>
        }
      </al-card>
    }
  }`,
  styles: `
    al-card {
      display: block;
      margin-bottom: var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SingleSignOnCard {
  private readonly client = inject(SingleSignOnClient);
  private readonly page = inject(DOCUMENT);

  readonly changed = output<string>();

  private readonly known = rxResource({ stream: () => this.client.own() });
  protected readonly own = computed(() => (this.known.hasValue() ? this.known.value() : null));
  protected readonly sending = new Sending();

  protected link(): void {
    this.sending.send(
      () => this.client.link(),
      ({ address }) => {
        if (address !== null) this.page.location.assign(address);
      },
    );
  }

  protected unlink(): void {
    this.sending.send(
      () => this.client.unlink(),
      () => {
        this.known.reload();
        this.changed.emit('Your account is not linked with the sign-in of your organisation now.');
      },
    );
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { Sending } from '@alongside/web-platform';
import { Card, ErrorSummary } from '@alongside/web-ui';
import { HandoverClient } from './handover.client';

/** For whoever was supervised: whether the new supervisor reads the signed records of this past line. */
@Component({
  selector: 'al-sharing-card',
  imports: [Card, ErrorSummary],
  template: `<al-card heading="Sharing what is past" cardId="sharing">
    @if (sharing.hasValue()) {
      <p role="status">{{ words() }}</p>
      <div>
        <al-error-summary heading="It was not changed" [errors]="sending.errors()" />
      </div>
      <button
        type="button"
        class="btn btn-secondary"
        [attr.aria-disabled]="sending.busy() ? 'true' : null"
        (click)="change()"
      >
        {{ isShared() ? 'Take it back' : 'Share the signed records' }}
      </button>
    }
  </al-card>`,
  styles: `
    p {
      margin-bottom: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharingCard {
  private readonly client = inject(HandoverClient);

  readonly lineId = input.required<string>();

  protected readonly sharing = this.client.sharing(() => this.lineId());
  protected readonly sending = new Sending();
  protected readonly isShared = linkedSignal(
    () => this.sharing.hasValue() && this.sharing.value().withNewSupervisor,
  );
  protected readonly words = computed(() =>
    this.isShared()
      ? 'Your supervisor of now can read the signed records of this time.'
      : 'Your supervisor of now does not see anything of this time. You can share the signed records, and take that back.',
  );

  protected change(): void {
    this.sending.send(
      () => this.client.share(this.lineId(), !this.isShared()),
      ({ withNewSupervisor }) => this.isShared.set(withNewSupervisor),
    );
  }
}

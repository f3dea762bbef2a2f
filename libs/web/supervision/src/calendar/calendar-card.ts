import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Sending } from '@alongside/web-platform';
import { Card, DateText, ProblemNote } from '@alongside/web-ui';
import { LinesClient } from '../lines/lines.client';

/** The reader's dates in the calendar they use: a secret address that is shown once and can be revoked. */
@Component({
  selector: 'al-calendar-card',
  imports: [Card, DateText, ProblemNote],
  templateUrl: './calendar-card.html',
  styleUrl: './calendar-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CalendarCard {
  private readonly client = inject(LinesClient);

  protected readonly feed = this.client.calendar();
  protected readonly address = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();

  protected make(): void {
    this.sending.send(
      () => this.client.makeCalendar(),
      ({ address, madeAt }) => {
        this.address.set(address);
        this.feed.set({ madeAt });
        this.said.set('Your address is there.');
      },
    );
  }

  protected revoke(): void {
    this.sending.send(
      () => this.client.revokeCalendar(),
      () => {
        this.address.set(null);
        this.feed.set({ madeAt: null });
        this.said.set('The address does not work any more.');
      },
    );
  }

  protected async copy(address: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    this.said.set(copied ? 'Copied' : 'It could not be copied. Select it and copy it yourself.');
  }
}

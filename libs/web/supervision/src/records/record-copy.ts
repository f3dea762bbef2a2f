import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SaveCopy } from '@alongside/web-platform';
import { Card } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordsClient } from './records.client';

/** A copy of a shared record to keep, and the content hash for whoever wants to make sure of its words. */
@Component({
  selector: 'al-record-copy',
  imports: [Card, SaveCopy],
  template: `@if (record().contentHash; as hash) {
    <al-card heading="A copy to keep" cardId="copy">
      <p class="link"><al-save-copy label="Save as PDF" [from]="pdf()" /></p>
      <p class="meta">
        Seal of the text (SHA-256): worked out from every word that was shared for signing. When a
        word changes, it is another one.
      </p>
      <p>
        <code>{{ hash }}</code>
      </p>
    </al-card>
  }`,
  styles: `
    code {
      overflow-wrap: anywhere;
    }
    @media print {
      .link {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordCopy {
  private readonly client = inject(RecordsClient);

  protected readonly record = inject(OpenRecord).record;
  protected readonly pdf = computed(() => this.client.pdfOf(this.record()));
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { isPairOfRecord, isRecordFrozen } from '@alongside/domain';
import { DateText } from '@alongside/web-ui';
import { AddWords } from './add-words';
import { OpenRecord } from './open-record';

/** What was added to a record since its text was frozen, and the way to add more. */
@Component({
  selector: 'al-record-addenda',
  imports: [AddWords, DateText],
  template: `@if (record().addenda.length || mayAdd()) {
    <section class="section" aria-labelledby="addenda">
      <h2 id="addenda">Added since</h2>
      @for (addendum of record().addenda; track $index) {
        <p class="meta">{{ addendum.by.name }}, <al-date [at]="addendum.at" /></p>
        <p class="written-text">{{ addendum.text }}</p>
      }
      @if (mayAdd()) {
        <al-add-words
          what="addendum"
          label="What is to be added?"
          hint="The text itself stays as it is."
          button="Add it"
        />
      }
    </section>
  }`,
  styles: `
    .written-text {
      max-width: 66ch;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordAddenda {
  protected readonly record = inject(OpenRecord).record;

  protected readonly mayAdd = computed(() => {
    const { readAs, state, isCurrent } = this.record();
    return isPairOfRecord(readAs) && isCurrent && isRecordFrozen(state);
  });
}

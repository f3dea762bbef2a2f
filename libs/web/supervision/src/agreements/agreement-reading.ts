import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AgreementEdition } from '@alongside/contracts';
import { capitalised, DateText, plural, SummaryList, SummaryRow } from '@alongside/web-ui';
import { CADENCE_TEXT } from '../lines/lines.text';
import { OpenLine } from '../lines/open-line';
import { agreementParts } from './agreement-parts';

/** An agreement to be read, with the signatures under it. */
@Component({
  selector: 'al-agreement-reading',
  imports: [DateText, SummaryList, SummaryRow],
  template: `<al-summary-list>
      <div alSummaryRow="How often">{{ often() }}</div>
      <div alSummaryRow="Where" [isEmpty]="!edition().text.place.trim()">
        {{ edition().text.place }}
      </div>
      @for (row of parts(); track row.part) {
        <div [alSummaryRow]="row.label" [isEmpty]="!row.text.trim()">
          <span class="written-text">{{ row.text }}</span>
        </div>
      }
      <div
        alSummaryRow="Who stands in for the supervisor"
        emptyWords="Nobody is named"
        [isEmpty]="edition().deputy === null"
      >
        {{ edition().deputy?.name }}
      </div>
      <div
        alSummaryRow="Whom a record goes to that we cannot settle"
        emptyWords="A manager of the team"
        [isEmpty]="edition().nextManager === null"
      >
        {{ edition().nextManager?.name }}
      </div>
    </al-summary-list>
    @if (edition().signatures.length) {
      <p class="signed">
        @for (signature of edition().signatures; track signature.part) {
          <span
            >Signed by <b>{{ signature.by.name }}</b>, <al-date [at]="signature.at" />.</span
          >
        }
      </p>
    }`,
  styles: `
    .signed {
      display: grid;
      gap: var(--s1);
      margin-top: var(--s4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementReading {
  private readonly line = inject(OpenLine).line;

  readonly edition = input.required<AgreementEdition>();

  protected readonly often = computed(() => {
    const { frequency, lengthMinutes } = this.edition().text;
    return `${capitalised(CADENCE_TEXT[frequency])}, for ${plural(lengthMinutes, 'minute')}`;
  });
  protected readonly parts = computed(() =>
    agreementParts(this.line().pair).map((words) => ({
      ...words,
      text: this.edition().text[words.part],
    })),
  );
}

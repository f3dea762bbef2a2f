import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, CheckMark, CheckRing } from '@alongside/web-ui';
import { checkRow, countsInWords, ringOf } from '../../checks/check-rows';
import { OpenCase } from '../../situation/open-case';
import { askedOf, checksOfCase, may } from '../../situation/situation';

/** How the safety checks stand, each with its sentence. */
@Component({
  selector: 'al-checks-card',
  imports: [Card, CheckMark, CheckRing, RouterLink],
  templateUrl: './checks-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecksCard {
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  private readonly asked = computed(() => askedOf(checksOfCase(this.subject(), this.open.now())));
  protected readonly ring = computed(() => ringOf(this.asked()));
  protected readonly words = computed(() => countsInWords(this.asked()));
  /** What holds or waits comes first; the answered ones follow. */
  protected readonly rows = computed(() => {
    const rows = this.asked().map((state) => checkRow(state));
    const needing = rows.filter(({ mark }) => mark !== 'done' && mark !== 'left_out');
    const settled = rows.filter(({ mark }) => mark === 'done' || mark === 'left_out');
    return [...needing, ...settled].slice(0, Math.max(6, Math.min(needing.length, 8)));
  });
  protected readonly total = computed(() => this.asked().length);
  protected readonly mayAnswer = computed(() => may(this.subject(), 'answer_check'));
}

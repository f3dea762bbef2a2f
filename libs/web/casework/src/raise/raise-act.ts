import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { CASE_LIMITS, type Question } from '@alongside/contracts';
import { TIMINGS } from '@alongside/domain';
import { messageFor } from '@alongside/web-platform';
import { OptionCards, type SummaryError, TextArea, TextField } from '@alongside/web-ui';
import { TIMING_TEXT } from '../casework.text';
import { choicesOf } from '../forms/choices';

/** The second page: what exactly would happen, or did. */
@Component({
  selector: 'al-raise-act',
  imports: [OptionCards, TextArea, TextField],
  templateUrl: './raise-act.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RaiseAct {
  readonly question = input.required<Question>();
  readonly label = input.required<string | null>();
  readonly errors = input.required<readonly SummaryError[]>();

  readonly changed = output<Partial<Question>>();

  protected readonly limits = CASE_LIMITS;
  protected readonly timings = choicesOf(TIMINGS, TIMING_TEXT);
  protected readonly messageFor = messageFor;
  protected readonly asks = computed(() => {
    switch (this.question().timing) {
      case 'already_happened':
        return 'What exactly happened?';
      case 'happening_now':
      case 'pattern':
        return 'What exactly happens?';
      default:
        return 'What exactly would happen?';
    }
  });
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import { NEED_SERVED, POLICY_POSITIONS } from '@alongside/domain';
import { OptionCards, TextArea, TextField, TickCards } from '@alongside/web-ui';
import { NEED_SERVED_TEXT, POLICY_POSITION_TEXT } from '../casework.text';
import { choicesOf, plainChoicesOf } from '../forms/choices';
import { WeighingDraft } from './weighing-draft';

/** What else is weighed: whose need, what good, power, policy, and whether it can be undone. */
@Component({
  selector: 'al-more-weighing',
  imports: [OptionCards, TextArea, TextField, TickCards],
  templateUrl: './more-weighing.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoreWeighing {
  protected readonly draft = inject(WeighingDraft);

  protected readonly needs = plainChoicesOf(NEED_SERVED, NEED_SERVED_TEXT);
  protected readonly policies = choicesOf(POLICY_POSITIONS, POLICY_POSITION_TEXT);
  protected readonly limits = CASE_LIMITS;
}

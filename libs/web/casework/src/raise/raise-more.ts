import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { CASE_LIMITS, type Question } from '@alongside/contracts';
import { CONTEXTS, DIRECTIONS, MOTIVES } from '@alongside/domain';
import { OptionCards, TextArea, TextField, TickBox } from '@alongside/web-ui';
import { CONTEXT_TEXT, DIRECTION_TEXT, MOTIVE_TEXT } from '../casework.text';
import { AboutFields } from './about-fields';
import { choicesOf, plainChoicesOf } from '../forms/choices';
import type { OPTIONAL_PAGES } from './raise-steps';

/** The pages that may be left for when the two talk, each with one thing on it. */
@Component({
  selector: 'al-raise-more',
  imports: [AboutFields, OptionCards, TextArea, TextField, TickBox],
  templateUrl: './raise-more.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RaiseMore {
  readonly page = input.required<(typeof OPTIONAL_PAGES)[number]>();
  readonly question = input.required<Question>();
  readonly supervisor = input.required<string | null>();

  readonly changed = output<Partial<Question>>();

  protected readonly limits = CASE_LIMITS;
  protected readonly directions = choicesOf(DIRECTIONS, DIRECTION_TEXT);
  protected readonly motives = choicesOf(MOTIVES, MOTIVE_TEXT);
  protected readonly contexts = plainChoicesOf(CONTEXTS, CONTEXT_TEXT);
  protected readonly together = computed(
    () =>
      `There is no wrong answer. You and ${this.supervisor() ?? 'your supervisor'} will look at it together.`,
  );
}

import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { CASE_LIMITS, type PersonView } from '@alongside/contracts';
import { messageFor } from '@alongside/web-platform';
import { type Choice, OptionCards, type SummaryError, TextArea } from '@alongside/web-ui';

/** Whom it is about: a label, or `new` for one that is still to be made. */
export type WhoChoice = string;
export const NEW_PERSON = 'new';

/** The first page: whom it is about, and what is happening. */
@Component({
  selector: 'al-raise-start',
  imports: [OptionCards, TextArea],
  templateUrl: './raise-start.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RaiseStart {
  readonly persons = input.required<readonly PersonView[]>();
  /** The label that was made for this question. */
  readonly newLabel = input<string | null>(null);
  readonly who = input.required<WhoChoice | null>();
  readonly story = input.required<string | null>();
  readonly errors = input.required<readonly SummaryError[]>();

  readonly whoChosen = output<WhoChoice>();
  readonly storyChanged = output<string>();

  protected readonly limit = CASE_LIMITS.story;
  protected readonly messageFor = messageFor;
  protected readonly choices = computed<readonly Choice[]>(() => [
    ...this.persons().map(({ id, label }) => ({ value: id, label })),
    { value: NEW_PERSON, label: 'Somebody new', ...this.newHint() },
  ]);

  private newHint(): { readonly hint?: string } {
    const label = this.newLabel();
    return label ? { hint: `Here they are called ${label}.` } : {};
  }

  protected choose(who: WhoChoice | null): void {
    if (who !== null) this.whoChosen.emit(who);
  }
}

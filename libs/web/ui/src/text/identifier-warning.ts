import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Identifier, IdentifierKind } from '@alongside/domain';

const WORDS: Readonly<Record<IdentifierKind, string>> = {
  name_like: 'looks like a name',
  date_of_birth: 'looks like a date of birth',
  nhs_number: 'looks like an NHS number',
  postcode: 'looks like a postcode',
  phone: 'looks like a phone number',
  email: 'looks like an email address',
};

/**
 * Says, before text is saved, what in it could tell who somebody is. A question, never a block.
 * Shows nothing when nothing was found.
 */
@Component({
  selector: 'al-identifier-warning',
  templateUrl: './identifier-warning.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdentifierWarning {
  /** What `identifiersIn(text)` found in `text`. */
  readonly found = input.required<readonly Identifier[]>();
  readonly text = input.required<string>();
  /** The neutral label to use instead. */
  readonly personLabel = input('');
  readonly saveLabel = input('Save anyway');
  /** For words that are saved as they are typed: said when there is a moment, not at once. */
  readonly quiet = input(false);

  readonly changed = output();
  readonly saved = output();

  protected readonly items = computed(() => {
    const text = this.text();
    const items = this.found().map(({ kind, start, end }) => ({
      words: text.slice(start, end),
      why: WORDS[kind],
    }));
    return items.filter(
      (item, at) => items.findIndex((other) => other.words === item.words) === at,
    );
  });
}

import { computed, Directive, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';

let fields = 0;

/**
 * What every field takes. Works with `[(value)]` alone, and with signal forms through `[formField]`,
 * which binds `errors`, `touched`, `disabled`, `required`, `maxLength` and `name`.
 *
 * An error shows when the page gives `error`, or once the form was sent (signal forms then mark it touched):
 * nobody is told off while they are still writing.
 * Source: GOV.UK Design System, "Recover from validation errors".
 */
@Directive()
export class FieldInputs {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** A sentence that is shown whatever the form says, such as the API's. */
  readonly error = input<string | null | undefined>(null);
  /** Defaults to the name in the signal form, else to one of our own. */
  readonly fieldId = input<string | null>(null);
  /** Whether the label is the page's only heading. */
  readonly heading = input(false);

  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly required = input(false);
  readonly name = input('');

  private readonly ownId = `field-${String(++fields)}`;

  readonly id = computed(() => this.fieldId() ?? (this.name() || this.ownId));
  readonly message = computed(
    () => this.error() ?? (this.touched() ? (this.errors()[0]?.message ?? null) : null),
  );
  readonly describedBy = computed(
    () =>
      [this.hint() && `${this.id()}-hint`, this.message() && `${this.id()}-error`]
        .filter(Boolean)
        .join(' ') || null,
  );
}

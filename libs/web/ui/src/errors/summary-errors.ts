import type { ValidationError } from '@angular/forms/signals';
import type { SummaryError } from './error-summary';

/**
 * The lines of an error summary from a signal form's `form().errorSummary()`. Fields without an id of
 * their own carry their name in the form as id, which is where the links go.
 */
export function summaryErrors(
  errors: readonly ValidationError.WithFieldTree[],
): readonly SummaryError[] {
  const seen = new Set<string>();
  return errors.flatMap((error) => {
    const name = error.fieldTree().name();
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ fieldId: name, message: error.message ?? 'Please look at this again.' }];
  });
}

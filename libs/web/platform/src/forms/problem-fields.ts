import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '@alongside/contracts';

/** The API's sentence for each field of the body, by the field's path. */
export function fieldErrors(problem: Problem): Readonly<Record<string, string>> {
  return Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
}

/**
 * What the API found wrong, as errors of a signal form, to return from `submit(form, action)`. Fields the
 * form does not have, refusals and everything else become errors of the whole form.
 */
export function problemErrors(
  problem: Problem,
  form: FieldTree<unknown>,
): ValidationError.WithOptionalFieldTree[] {
  const fields = (problem.errors ?? []).map(({ field, message }) => ({
    kind: 'api',
    message,
    fieldTree: fieldAt(form, field),
  }));
  if (fields.length) return fields;
  return sentencesOf(problem).map((message) => ({ kind: 'api', message }));
}

/** Everything the problem says to a person: its fields' and refusals' sentences, else its title and detail. */
export function sentencesOf(problem: Problem): readonly string[] {
  const sentences = [...(problem.errors ?? []), ...(problem.refusals ?? [])].map(
    ({ message }) => message,
  );
  return sentences.length ? sentences : [[problem.title, problem.detail].filter(Boolean).join(' ')];
}

function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let field = form;
  for (const key of path.split('.')) {
    const child = (field as unknown as Readonly<Record<string, FieldTree<unknown> | undefined>>)[
      key
    ];
    if (child === undefined) break;
    field = child;
  }
  return field;
}

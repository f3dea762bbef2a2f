import type { ImportPlan } from './plan-import';

export type ImportRefusal = 'import_not_clean' | 'import_nothing_new' | 'import_accepted_already';

/** Why a plan is not carried out: an administrator chooses whether a list with faults comes in at all. */
export function refusalsToImport(
  { problems, people }: Pick<ImportPlan, 'problems' | 'people'>,
  onlyWhatIsFine: boolean,
): readonly ImportRefusal[] {
  if (problems.length > 0 && !onlyWhatIsFine) return ['import_not_clean'];
  return people.length === 0 ? ['import_nothing_new'] : [];
}

/** Why an import cannot be taken back: whoever has come in stays, and is let go like everybody else. */
export const refusalsToUndoImport = (accepted: number): readonly ImportRefusal[] =>
  accepted > 0 ? ['import_accepted_already'] : [];

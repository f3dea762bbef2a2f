import { isSentence } from '../text/sentence';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import type { Part } from './parts';

export type RecordRouteRefusal = ActRefusal | 'note_missing';

/** Why the route that the safeguarding lead took may not be recorded. The software takes none itself. */
export function refusalsToRecordRoute(
  subject: Standing,
  part: Part | undefined,
  note: string,
): readonly RecordRouteRefusal[] {
  const refusals = refusalsToAct('record_route', subject, part);
  return isSentence(note) ? refusals : [...refusals, 'note_missing'];
}

import type { CaseView, PersonVoice, Weighing } from '@alongside/contracts';
import type { ConflictField } from '@alongside/web-ui';

/** Every text of the weighing whose two versions can stand beside each other. */
const LABELS = {
  benefit: 'What good it could do',
  harmByDoing: 'Harm by doing it',
  harmByNotDoing: 'Harm by not doing it',
  reversible: 'Can it be undone?',
  powerAndIdentity: 'Power and identity',
  policy: 'Which policy',
  alternatives: 'Other ways',
  whoKnows: 'Who knows',
  'personVoice.words': 'What the person says',
  'personVoice.howAsked': 'How they were asked',
  'personVoice.byWhom': 'Who asked them',
  'personVoice.whyNot': 'Why they were not asked',
} as const;
type TextKey = keyof typeof LABELS;

export const NO_VOICE: PersonVoice = {
  words: null,
  howAsked: null,
  byWhom: null,
  askedOn: null,
  whyNot: null,
};

function textOf(weighing: Weighing, key: TextKey): string {
  switch (key) {
    case 'alternatives':
    case 'whoKnows':
      return weighing[key].join('\n');
    case 'personVoice.words':
      return weighing.personVoice?.words ?? '';
    case 'personVoice.howAsked':
      return weighing.personVoice?.howAsked ?? '';
    case 'personVoice.byWhom':
      return weighing.personVoice?.byWhom ?? '';
    case 'personVoice.whyNot':
      return weighing.personVoice?.whyNot ?? '';
    default:
      return weighing[key] ?? '';
  }
}

function withText(weighing: Weighing, key: TextKey, text: string): Weighing {
  const voice = weighing.personVoice ?? NO_VOICE;
  switch (key) {
    case 'alternatives':
    case 'whoKnows':
      return { ...weighing, [key]: text.split('\n').filter((line) => line.trim()) };
    case 'personVoice.words':
      return { ...weighing, personVoice: { ...voice, words: text } };
    case 'personVoice.howAsked':
      return { ...weighing, personVoice: { ...voice, howAsked: text } };
    case 'personVoice.byWhom':
      return { ...weighing, personVoice: { ...voice, byWhom: text } };
    case 'personVoice.whyNot':
      return { ...weighing, personVoice: { ...voice, whyNot: text } };
    default:
      return { ...weighing, [key]: text };
  }
}

/** The texts that were changed both here and elsewhere since `before`. */
export const weighingConflicts = (
  mine: Weighing,
  before: Weighing,
  current: Weighing,
): readonly ConflictField[] =>
  (Object.keys(LABELS) as TextKey[]).flatMap((key) => {
    const [here, base, there] = [textOf(mine, key), textOf(before, key), textOf(current, key)];
    const isConflict = here !== base && there !== base && here !== there;
    return isConflict ? [{ key, label: LABELS[key], mine: here, theirs: there }] : [];
  });

/**
 * The weighing once both changes are in it: the chosen texts where both changed one, else whichever
 * changed. A choice that differs is not asked about: the latest one stands, and it is on the screen.
 */
export function mergedWeighing(
  mine: Weighing,
  before: Weighing,
  current: Weighing,
  chosen: Readonly<Record<string, string>>,
): Weighing {
  const changedHere = Object.fromEntries(
    (['needServed', 'policyPosition'] as const)
      .filter((key) => mine[key] !== before[key])
      .map((key) => [key, mine[key]]),
  );
  const voiceDay = mine.personVoice?.askedOn ?? current.personVoice?.askedOn ?? null;
  const keys = Object.keys(LABELS) as TextKey[];
  const merged = keys.reduce<Weighing>(
    (weighing, key) => {
      const here = textOf(mine, key);
      const text = chosen[key] ?? (here === textOf(before, key) ? textOf(current, key) : here);
      return text === textOf(weighing, key) ? weighing : withText(weighing, key, text);
    },
    { ...current, ...changedHere },
  );
  const voice = merged.personVoice;
  return voice ? { ...merged, personVoice: { ...voice, askedOn: voiceDay } } : merged;
}

export const isCase = (current: unknown): current is CaseView =>
  typeof current === 'object' && current !== null && 'weighing' in current;

import { NEUTRAL_WORDS } from '../person/neutral-label';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const CAPITALISED = "\\p{Lu}[\\p{Ll}'’]*(?:[-'’]?\\p{Lu}?\\p{Ll}+)+";
const TITLED = new RegExp(
  `\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Auntie|Aunt|Uncle|Nan|Gran)\\b\\.? ${CAPITALISED}(?: ${CAPITALISED})?`,
  'gu',
);
/** Two or three capitalised words beside each other. */
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])${CAPITALISED}(?: (?:de |van |von |bin |al-)?${CAPITALISED}){1,2}(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Capitalised words that are no names of people. */
const COMMON = new Set(
  [
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    'January February March April May June July August September October November December',
    'Christmas Eve Day Boxing Year New Eid Easter Good Diwali Ramadan Hanukkah Mother Father Mothers Fathers',
    'The A An I He She They We You It This That These Those There Then When Where What Who Why How',
    'If But And Or So As At In On For From With Without After Before Because While Since Until',
    'My Our Your His Her Their No Not Yes Also Maybe Perhaps Please Thank Thanks Dear Hi Hello',
    'Social Care Services Service Children Adult Adults Safeguarding Lead Team Manager Supervisor',
    'Personal Adviser Advisor Support Worker Practitioner Principal Senior Senco School College',
    'University Hospital Council County Court Order Police Crown High Family Housing Association',
    'National Health Trust Local Authority Community Centre Mental Capacity Act Policy Gifts Rule',
    'Black White Asian British English Welsh Scottish Irish United Kingdom Great Britain London',
    'North South East West Street Road Avenue Lane Park Green House Home',
    'Universal Credit Alcoholics Narcotics Anonymous Signs Safety Best Interests',
    'Zoom Teams Facebook Instagram Whats App Snap Chat Google Maps',
    ...NEUTRAL_WORDS,
  ]
    .join(' ')
    .split(' '),
);

/**
 * Parts of a text that look like the name of somebody: a title with a name, or two capitalised words
 * of which neither is an everyday word, part of a neutral label, or only begins a sentence.
 */
export function findNames(text: string): readonly Span[] {
  const titled = [...text.matchAll(TITLED)]
    .filter(([found]) => !COMMON.has(found.split(' ')[1] ?? ''))
    .map(spanOf);
  const pairs = [...text.matchAll(PAIR)].flatMap((match) => nameWithin(text, match));
  return [...titled, ...pairs];
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** The part of a run of capitalised words that is a name: without common words at its ends. */
function nameWithin(text: string, match: RegExpExecArray): readonly Span[] {
  const words = match[0].split(' ');
  let start = match.index;
  while (words.length > 0 && (isCommon(words[0]) || isVerbAtStart(text, start, words[0]))) {
    start += (words.shift()?.length ?? 0) + 1;
  }
  while (isCommon(words.at(-1))) words.pop();
  const name = words.join(' ');
  return words.length < 2 ? [] : [{ start, end: start + name.length }];
}

const isCommon = (word: string | undefined): boolean =>
  word !== undefined && COMMON.has(word.replace(/['’]s?$/u, ''));

/** Whether a word has its capital from beginning a sentence: "Visited Leeds", "Yesterday Leeds". */
const isVerbAtStart = (text: string, at: number, word = ''): boolean =>
  /(?:^|[.!?:;•–—"“‘(\n-])$/u.test(text.slice(0, at).replace(/ +$/, '').slice(-1)) &&
  /(?:ed|ing|ly|day|ent)$/u.test(word);

/** Birds and trees: words that say nothing about anybody. The order is part of the labels: only append. */
export const NEUTRAL_WORDS = [
  'Heron',
  'Alder',
  'Wren',
  'Rowan',
  'Plover',
  'Hazel',
  'Curlew',
  'Aspen',
  'Lapwing',
  'Maple',
  'Dunlin',
  'Birch',
  'Kestrel',
  'Cedar',
  'Swift',
  'Larch',
  'Osprey',
  'Linden',
  'Teal',
  'Willow',
  'Siskin',
  'Juniper',
  'Avocet',
  'Hornbeam',
  'Linnet',
  'Spruce',
  'Puffin',
  'Elm',
  'Redstart',
  'Sycamore',
  'Skylark',
  'Hawthorn',
  'Goldcrest',
  'Cypress',
  'Merlin',
  'Blackthorn',
  'Nuthatch',
  'Whitebeam',
  'Dipper',
  'Poplar',
  'Sandpiper',
  'Medlar',
  'Wagtail',
  'Quince',
  'Fieldfare',
  'Myrtle',
  'Bittern',
  'Damson',
  'Pipit',
  'Laurel',
  'Turnstone',
  'Buckthorn',
  'Gannet',
  'Tamarisk',
  'Wheatear',
  'Wayfarer',
  'Chaffinch',
  'Mulberry',
  'Kittiwake',
  'Walnut',
] as const;
export type NeutralWord = (typeof NEUTRAL_WORDS)[number];

/** Numbers begin here, so that a label does not look like a rank. */
const FIRST_NUMBER = 11;

/**
 * The neutral label of the `index`-th person of an organisation, counted from 0: "Heron 11",
 * "Alder 11" … and after the last word "Heron 12". No two indexes share a label.
 */
export function neutralLabel(index: number): string {
  const word = NEUTRAL_WORDS[index % NEUTRAL_WORDS.length] ?? NEUTRAL_WORDS[0];
  return `${word} ${FIRST_NUMBER + Math.floor(index / NEUTRAL_WORDS.length)}`;
}

/** Whether this is a label of ours, which is never taken for a name. */
export const isNeutralLabel = (text: string): boolean => {
  const [word, number, ...rest] = text.split(' ');
  return (
    rest.length === 0 &&
    (NEUTRAL_WORDS as readonly (string | undefined)[]).includes(word) &&
    /^[1-9]\d*$/.test(number ?? '')
  );
};

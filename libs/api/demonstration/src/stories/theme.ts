import type {
  CheckId,
  Context,
  Direction,
  Motive,
  QuestionSubtype,
  QuestionType,
  Timing,
} from '@alongside/domain';
import type { Dice } from '../dice';

/** A kind of question that keeps coming up, with several ways to tell it. `{…}` is filled in from {@link SLOTS}. */
export interface Theme {
  readonly type: QuestionType;
  readonly subtype: QuestionSubtype;
  readonly context: Context;
  readonly timing: Timing;
  readonly direction: Direction;
  readonly motive: Motive;
  readonly parentOrCarer: boolean;
  readonly settings: readonly string[];
  readonly titles: readonly string[];
  readonly stories: readonly string[];
  readonly acts: readonly string[];
  readonly harmByDoing: readonly string[];
  readonly harmByNotDoing: readonly string[];
  readonly alternatives: readonly string[];
  readonly voices: readonly string[];
  readonly stops: readonly string[];
  readonly endings: readonly string[];
  readonly instead: readonly string[];
  /** Answers beside the everyday ones; several of them are tried in turn. */
  readonly checks: readonly Readonly<Partial<Record<CheckId, string>>>[];
}

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  years: ['two years', 'three years', 'four years', 'eighteen months', 'six years'],
  age: ['11', '13', '14', '15', '16', '17'],
  price: ['£5', '£8', '£10', '£15', '£20'],
  place: [
    'the market',
    'the swimming pool',
    'the bus stop',
    'the library',
    'the garden centre',
    'church',
  ],
  treat: [
    'a box of dates',
    'home-made biscuits',
    'a scarf',
    'a jar of honey',
    'a painted stone',
    'a plant',
  ],
  event: [
    'a school play',
    'a college open day',
    'a football final',
    'an award evening',
    'a citizenship ceremony',
  ],
  kin: ['sister', 'uncle', 'grandmother', 'cousin', 'stepfather'],
};

/** One of the tellings, its gaps filled in. */
export const phrase = (texts: readonly string[], dice: Dice): string =>
  dice
    .pick(texts)
    .replaceAll(/\{(\w+)\}/g, (_whole, slot: string) => dice.pick(SLOTS[slot] ?? [slot]));

/** One or two of them, in any order. */
export const someOf = (texts: readonly string[], dice: Dice, most = 2): readonly string[] =>
  dice.shuffled(texts).slice(0, dice.whole(1, Math.min(most, texts.length)));

/** One string for each member of a union, so that none is forgotten. */
export type Words<Union extends string> = Readonly<Record<Union, string>>;

/** A word, and what it means in a sentence. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}
export type Choices<Union extends string> = Readonly<Record<Union, Choice>>;

/** How a status looks: colour never speaks alone, the word is always there. */
export type Tone = 'clay' | 'honey' | 'leaf' | 'plum' | 'stop' | 'plain';

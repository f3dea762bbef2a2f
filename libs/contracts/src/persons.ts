/** A person the question is about: a generated neutral label, never a name. */
export interface PersonView {
  /** @format uuid */
  readonly id: string;
  readonly label: string;
}

/** The person's own words, or why they could not be asked. */
export interface PersonVoice {
  /** @maxLength 4000 */
  readonly words: string | null;
  /** @maxLength 500 */
  readonly howAsked: string | null;
  /** @maxLength 500 */
  readonly byWhom: string | null;
  /** @format date */
  readonly askedOn: string | null;
  /** @maxLength 4000 */
  readonly whyNot: string | null;
}

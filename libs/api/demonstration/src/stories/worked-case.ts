import type { SecondViewAnswer } from '@alongside/contracts';
import type {
  ActionKind,
  CheckId,
  Direction,
  Motive,
  NeedServed,
  Outcome,
  Perspective,
  Position,
  QuestionSubtype,
  QuestionType,
  ReviewHelped,
  Stage,
  Timing,
  Urgency,
} from '@alongside/domain';
import cases from '@alongside/demo-cases';

/** One of the twelve worked cases, as docs/domain/demo-cases.json has it. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly setting: string;
  readonly type: QuestionType;
  readonly subtype: QuestionSubtype;
  readonly timing: Timing;
  readonly direction: Direction;
  readonly motive: Motive;
  readonly story: string;
  readonly positions: { readonly practitioner: Position; readonly supervisor: Position };
  readonly checks: Readonly<Partial<Record<CheckId, string>>>;
  readonly harm_by_doing?: string;
  readonly harm_by_not_doing?: string;
  readonly alternatives?: readonly string[];
  readonly person_voice?: string;
  readonly who_knows?: readonly string[];
  readonly ending?: string;
  readonly stop_conditions?: readonly string[];
  readonly instead?: string;
  readonly who_tells_person?: string;
  readonly missing?: string;
  readonly interim_line?: string;
  readonly repair?: string;
  readonly outcome: Outcome;
  readonly second_view?: string;
  readonly actions: readonly string[];
  readonly review: {
    readonly helped: ReviewHelped;
    readonly person_said: string;
    readonly learning: string;
  };
}

export const WORKED_CASES = cases as unknown as readonly WorkedCase[];

/** What the two wrote to each other, and everything else that the worked case leaves to be told. */
export interface WorkedText {
  /** Names in the worked case that a record never has; the neutral label stands for them. */
  readonly names?: readonly string[];
  readonly act: string;
  readonly feeling: string | null;
  readonly parentOrCarer: boolean | null;
  readonly urgency: Urgency;
  readonly needServed: readonly NeedServed[];
  readonly benefit: string;
  readonly reversible: string;
  readonly powerAndIdentity: string;
  readonly policy: string | null;
  readonly talk: readonly TalkLine[];
  readonly reasons: Readonly<Partial<Record<CheckId, string>>>;
  readonly secondView?: { readonly view: SecondViewAnswer; readonly reasoning: string };
  readonly reasoning: string;
  readonly conditions?: readonly string[];
  readonly forThePersonsRecord: string | null;
  /** One for each action of the worked case, in its order. */
  readonly actions: readonly ActionText[];
  readonly review: {
    readonly whatHappened: string;
    readonly howAsked: string;
    readonly workerNow: string;
    readonly systemChange: string | null;
  };
}

export type TalkLine = readonly [
  who: 'raiser' | 'supervisor',
  text: string,
  perspective?: Perspective,
];

export interface ActionText {
  readonly kind: ActionKind;
  readonly why: string;
  /** `raiser`, `supervisor`, or a role outside the record. */
  readonly owner: string;
  readonly shownBy: string;
}

/** How far a worked case has come in the demonstration. */
export type ToldUntil = Extract<
  Stage,
  'draft' | 'discussing' | 'held' | 'decided' | 'in_force' | 'paused' | 'reviewed' | 'closed'
>;

import type {
  ActionView,
  AddendumView,
  DecisionText,
  HoldReview,
  LearningAnswerView,
  MemberView,
  PauseView,
  RecordPlacementView,
  RouteView,
  SafetyCheckRecordView,
  SecondViewSummary,
  SignatureView,
  Weighing,
} from '@alongside/contracts';
import type {
  Context,
  DecisionState,
  Direction,
  Motive,
  Part,
  Position,
  QuestionSubtype,
  QuestionType,
  Stage,
  TightenedRules,
  WorkingCalendar,
  CheckNotes,
  Timing,
  Urgency,
} from '@alongside/domain';

/** One decision as the statement brings it. */
export interface DecisionRecord {
  readonly id: string;
  readonly version: number;
  readonly state: DecisionState;
  readonly text: DecisionText;
  readonly decidedBy: MemberView;
  readonly writtenAt: string;
  readonly sharedAt: string | null;
  readonly supersededById: string | null;
  readonly signatures: readonly SignatureView[];
  readonly addenda: readonly AddendumView[];
  readonly recordPlacement: RecordPlacementView | null;
}

export interface PositionRecord {
  readonly moment: 'start' | 'review';
  readonly round: number;
  readonly part: 'raiser' | 'supervisor';
  readonly position: Position;
}

export interface ReviewRecord {
  readonly id: string;
  readonly answers: HoldReview;
  readonly heldAt: string;
  readonly by: MemberView;
  readonly learningAnswers: readonly LearningAnswerView[];
}

/** A case and everything in it but the timeline, as one statement brings it. */
export interface CaseRecord {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly sealed: boolean;
  readonly my_part: Part;
  readonly person_id: string;
  readonly person_label: string;
  readonly raised_by_id: string;
  readonly supervisor_id: string | null;
  readonly deputy_id: string | null;
  readonly line_id: string | null;
  readonly title: string | null;
  readonly story: string | null;
  readonly act: string | null;
  readonly feeling: string | null;
  readonly context: Context | null;
  readonly setting: string | null;
  readonly parent_or_carer: boolean | null;
  readonly type: QuestionType | null;
  readonly subtype: QuestionSubtype | null;
  readonly timing: Timing | null;
  readonly direction: Direction | null;
  readonly motive: Motive | null;
  readonly urgency: Urgency | null;
  readonly weighing: Partial<Weighing>;
  readonly raised_at: Date | null;
  readonly facts_changed_at: Date;
  readonly last_seq: number;
  readonly supervisor_spoke: boolean;
  readonly open_actions: number;
  readonly escalated_at: Date | null;
  readonly escalated_because: readonly string[];
  readonly supervisor_implicated: boolean;
  readonly route_recorded: boolean;
  readonly review_round: number;
  /** Dates of the form `2026-11-23`. */
  readonly review_on: string | null;
  readonly decide_by: string | null;
  readonly paused: PauseView | null;
  readonly crossings: number;
  readonly time_zone: string;
  readonly tightened_rules: TightenedRules;
  readonly check_notes: CheckNotes;
  readonly calendar: WorkingCalendar;
  /** The one that held when it was raised. */
  readonly raised_calendar: WorkingCalendar;
  readonly read_up_to: number;
  readonly raiser: MemberView;
  readonly supervisor: MemberView | null;
  readonly deputy: MemberView | null;
  readonly checks: readonly SafetyCheckRecordView[];
  readonly positions: readonly PositionRecord[];
  readonly second_views: readonly SecondViewSummary[];
  readonly decisions: readonly DecisionRecord[];
  readonly actions: readonly ActionView[];
  readonly reviews: readonly ReviewRecord[];
  readonly routes: readonly RouteView[];
}

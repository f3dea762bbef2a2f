import type { AgreeActionRefusal, ChangeActionRefusal } from './action';
import type { ActRefusal } from './acts';
import type { CloseRefusal } from './close';
import type { EditEntryRefusal, EntryAddendumRefusal, PostEntryRefusal } from './entry';
import type { ReviewRefusal } from './hold-review';
import type { LearningNoteRefusal } from './learning-note';
import type { ReportStopConditionRefusal, ResumeRefusal } from './pause';
import type { PositionRefusal } from './positions';
import type { RaiseRefusal, EditQuestionRefusal } from './raise';
import type {
  ReviewDateRefusal,
  DecideByRefusal,
  MissingRefusal,
  WriteDecisionRefusal,
  DecisionRefusal,
} from './record-decision';
import type { RecordRouteRefusal } from './record-route';
import type { CheckRefusal } from './safety-check';
import type { AskSecondViewRefusal, AnswerSecondViewRefusal } from './second-view';
import type {
  ShareRefusal,
  ReviseRefusal,
  DecisionAddendumRefusal,
  SignRefusal,
} from './sign-decision';
import type { GapRefusal } from '../policy/policy-gap';
import type { PolicyRefusal } from '../policy/policy';
import type { SignInRefusal } from '../sign-in/refusal';
import type { PeopleRefusal } from '../people/refusal';
import type { SupervisionRefusal } from '../supervision/refusal';
import type { WithdrawRefusal, EscalateRefusal } from './withdraw';

/**
 * Every reason that any rule may give; a new one without a sentence for it does not compile. Those of settings,
 * which few pages need, have sentences of their own.
 */
export type Refusal =
  | AgreeActionRefusal
  | ChangeActionRefusal
  | ActRefusal
  | CloseRefusal
  | EditEntryRefusal
  | EntryAddendumRefusal
  | PostEntryRefusal
  | ReviewRefusal
  | LearningNoteRefusal
  | ReportStopConditionRefusal
  | ResumeRefusal
  | PositionRefusal
  | RaiseRefusal
  | EditQuestionRefusal
  | ReviewDateRefusal
  | DecideByRefusal
  | MissingRefusal
  | WriteDecisionRefusal
  | DecisionRefusal
  | RecordRouteRefusal
  | CheckRefusal
  | AskSecondViewRefusal
  | AnswerSecondViewRefusal
  | ShareRefusal
  | ReviseRefusal
  | DecisionAddendumRefusal
  | SignRefusal
  | SignInRefusal
  | WithdrawRefusal
  | EscalateRefusal
  | PeopleRefusal
  | SupervisionRefusal
  | PolicyRefusal
  | GapRefusal;

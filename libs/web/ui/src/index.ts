export * from './basics';
export { Icon } from './icon/icon';
export type { IconName } from './icon/icon-paths';
export { Tag, type Tone } from './words/tag';
export type { Voice } from './words/voice';
export { DateText } from './words/date-text';
export { Clock } from './words/clock';
export { CURRENT_TIME, TIME_ZONE } from './words/current-time';
export {
  capitalised,
  dayInWords,
  dayOf,
  exactly,
  momentInWords,
  plural,
  spanInWords,
} from './words/date-words';
export { TextArea } from './field/text-area';
export { SelectField } from './field/select-field';
export { DateField } from './field/date-field';
export { ListField } from './field/list-field';
export { CharacterCount } from './field/character-count';
export type { Choice } from './choice/choice';
export { OptionCards } from './choice/option-cards';
export { TickCards } from './choice/tick-cards';
export { TickBox } from './choice/tick-box';
export { summaryErrors } from './errors/summary-errors';
export { ProblemNote } from './errors/problem-note';
export { SavedStatus, type SavedState } from './status/saved-status';
export { UndoBar } from './status/undo-bar';
export { Loading } from './status/loading';
export { SummaryList, SummaryRow } from './lists/summary-list';
export { Row } from './lists/row-list';
export { LoadMore } from './lists/load-more';
export { EmptyState } from './lists/empty-state';
export { Entry, Happening } from './lists/timeline';
export { PositionLine } from './line/position-line';
export { PositionPicture } from './line/position-picture';
export { CheckRing } from './checks/check-ring';
export { CheckMark, type MarkState } from './checks/check-mark';
export { Card } from './layout/card';
export { NumbersToCall } from './layout/numbers-to-call';
export { PageHeader, type Crumb } from './layout/page-header';
export { GuidedPage } from './layout/guided-page';
export { Dialog } from './dialog/dialog';
export { ConflictView, type ConflictField } from './conflict/conflict-view';
export { MentionText } from './text/mention-text';
export { AskAboutNames, PERSON_LABEL } from './text/ask-about-names';
export { NamesQuestion, textsIn } from './text/names-question';
export { IdentifierWarning } from './text/identifier-warning';

import type { AgendaRefusal } from './agenda';
import type { AgreementRefusal } from './agreement';
import type { HandoverRefusal } from './handover';
import type { PairRefusal } from './pair';
import type { RecordRefusal } from './record';
import type { ScheduleRefusal } from './schedule';
import type { SupervisionActionRefusal } from './supervision-action';
import type { TodayRefusal } from './today';

/** Every reason that any rule of supervision may give; a new one without a sentence for it does not compile. */
export type SupervisionRefusal =
  | AgendaRefusal
  | AgreementRefusal
  | HandoverRefusal
  | PairRefusal
  | RecordRefusal
  | ScheduleRefusal
  | SupervisionActionRefusal
  | TodayRefusal;

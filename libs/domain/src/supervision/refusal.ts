import type { AgreementRefusal } from './agreement';
import type { PairRefusal } from './pair';
import type { RecordRefusal } from './record';
import type { ScheduleRefusal } from './schedule';

/** Every reason that any rule of supervision may give; a new one without a sentence for it does not compile. */
export type SupervisionRefusal = AgreementRefusal | PairRefusal | RecordRefusal | ScheduleRefusal;

import { RecordAddendumEntity } from './entities/record-addendum.entity';
import { RecordManagerViewEntity } from './entities/record-manager-view.entity';
import { RecordSignatureEntity } from './entities/record-signature.entity';
import { SupervisionRecordEntity } from './entities/supervision-record.entity';
import { SupervisionSessionEntity } from './entities/supervision-session.entity';
import { CreateSupervisionSessions1760000400000 } from './migrations/1760000400000-create-supervision-sessions';
import { CreateRecords1760000430000 } from './migrations/1760000430000-create-records';
import { SupervisionAgreementEntity } from './entities/supervision-agreement.entity';
import { AgreementSignatureEntity } from './entities/agreement-signature.entity';
import { CreateAgreements1760000410000 } from './migrations/1760000410000-create-agreements';
import { SupervisionScheduleEntity } from './entities/supervision-schedule.entity';
import { AgendaItemEntity } from './entities/agenda-item.entity';
import { SupervisionActionChangeEntity } from './entities/supervision-action-change.entity';
import { SupervisionActionEntity } from './entities/supervision-action.entity';
import { CreateAgenda1760000420000 } from './migrations/1760000420000-create-agenda';
import { CalendarFeedEntity } from './entities/calendar-feed.entity';
import { TodayRequestEntity } from './entities/today-request.entity';
import { CreateToday1760000440000 } from './migrations/1760000440000-create-today';
import { CreateHandover1760000450000 } from './migrations/1760000450000-create-handover';
import { CreateSupervisionDue1760000460000 } from './migrations/1760000460000-create-supervision-due';
import { TakeAlong1760000470000 } from './migrations/1760000470000-take-along';
import { CreateEditVersions1760000480000 } from './migrations/1760000480000-create-edit-versions';
import { CreateSessionFact1760000620000 } from './migrations/1760000620000-create-session-fact';
import { EndCalendars1760000640000 } from './migrations/1760000640000-end-calendars';
import { PlanLines1760000640100 } from './migrations/1760000640100-plan-lines';
import { BeginLinesByTheClock1760000640200 } from './migrations/1760000640200-begin-lines-by-the-clock';
import { LinesHoldByRole1760000640300 } from './migrations/1760000640300-lines-hold-by-role';

export const SUPERVISION_ENTITIES = [
  SupervisionSessionEntity,
  SupervisionRecordEntity,
  RecordSignatureEntity,
  RecordAddendumEntity,
  RecordManagerViewEntity,
  SupervisionAgreementEntity,
  AgreementSignatureEntity,
  SupervisionScheduleEntity,
  CalendarFeedEntity,
  TodayRequestEntity,
  AgendaItemEntity,
  SupervisionActionEntity,
  SupervisionActionChangeEntity,
];
export const SUPERVISION_MIGRATIONS = [
  CreateSupervisionSessions1760000400000,
  CreateRecords1760000430000,
  CreateAgreements1760000410000,
  CreateAgenda1760000420000,
  CreateToday1760000440000,
  CreateHandover1760000450000,
  CreateSupervisionDue1760000460000,
  TakeAlong1760000470000,
  CreateEditVersions1760000480000,
  CreateSessionFact1760000620000,
  EndCalendars1760000640000,
  PlanLines1760000640100,
  BeginLinesByTheClock1760000640200,
  LinesHoldByRole1760000640300,
];

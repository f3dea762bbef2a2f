import { CaseEntity } from './entities/case.entity';
import { PersonEntity } from './entities/person.entity';
import { CaseAccessEntity } from './entities/case-access.entity';
import { EventEntity } from './entities/event.entity';
import { EntryEntity } from './entities/entry.entity';
import { EntryEditEntity } from './entities/entry-edit.entity';
import { EntryAddendumEntity } from './entities/entry-addendum.entity';
import { PositionEntity } from './entities/position.entity';
import { SafetyCheckEntity } from './entities/safety-check.entity';
import { SecondViewEntity } from './entities/second-view.entity';
import { SecondViewAnswerEntity } from './entities/second-view-answer.entity';
import { DecisionEntity } from './entities/decision.entity';
import { SignatureEntity } from './entities/signature.entity';
import { DecisionAddendumEntity } from './entities/decision-addendum.entity';
import { RecordPlacementEntity } from './entities/record-placement.entity';
import { ActionEntity } from './entities/action.entity';
import { ActionChangeEntity } from './entities/action-change.entity';
import { ReviewEntity } from './entities/review.entity';
import { RouteEntity } from './entities/route.entity';
import { CaseReasonEntity } from './entities/case-reason.entity';
import { LearningAnswerEntity } from './entities/learning-answer.entity';
import { LookEntity } from './entities/look.entity';
import { CreateCases1760000200000 } from './migrations/1760000200000-create-cases';
import { CreateRecords1760000210000 } from './migrations/1760000210000-create-records';
import { CreateDecisions1760000220000 } from './migrations/1760000220000-create-decisions';
import { CreateLearningAnswers1760000310000 } from './migrations/1760000310000-create-learning-answers';
import { IndexQuestionsOfAPair1760000320000 } from './migrations/1760000320000-index-questions-of-a-pair';
import { CreateCaseFact1760000610000 } from './migrations/1760000610000-create-case-fact';
import { FreezeSignedRecords1760000300000 } from './migrations/1760000300000-freeze-signed-records';

export const CASEWORK_ENTITIES = [
  CaseEntity,
  PersonEntity,
  CaseAccessEntity,
  EventEntity,
  EntryEntity,
  EntryEditEntity,
  EntryAddendumEntity,
  PositionEntity,
  SafetyCheckEntity,
  SecondViewEntity,
  SecondViewAnswerEntity,
  DecisionEntity,
  SignatureEntity,
  DecisionAddendumEntity,
  RecordPlacementEntity,
  ActionEntity,
  ActionChangeEntity,
  ReviewEntity,
  RouteEntity,
  CaseReasonEntity,
  LookEntity,
  LearningAnswerEntity,
];
export const CASEWORK_MIGRATIONS = [
  CreateCases1760000200000,
  CreateRecords1760000210000,
  CreateDecisions1760000220000,
  FreezeSignedRecords1760000300000,
  CreateLearningAnswers1760000310000,
  IndexQuestionsOfAPair1760000320000,
  CreateCaseFact1760000610000,
];

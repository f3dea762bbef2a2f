import { IdentityModule } from '@alongside/api-identity';
import { Module } from '@nestjs/common';
import { RecordPdfController } from './records/pdf/record-pdf.controller';
import { RecordListsService } from './records/record-lists.service';
import { RecordSigningService } from './records/record-signing.service';
import { RecordsController } from './records/records.controller';
import { RecordsService } from './records/records.service';
import { UnsettledRecords } from './records/unsettled-records';
import { AgreementsController } from './agreements/agreements.controller';
import { AgreementsService } from './agreements/agreements.service';
import { LinesController } from './lines/lines.controller';
import { LinesOfInvited } from './lines/lines-of-invited';
import { LinesService } from './lines/lines.service';
import { ScheduleController } from './schedule/schedule.controller';
import { ScheduleService } from './schedule/schedule.service';
import { MovesService } from './schedule/moves.service';
import { LayOutDates } from './schedule/lay-out-dates';
import { SessionsController } from './sessions/sessions.controller';
import { SessionsService } from './sessions/sessions.service';
import { AgendaController } from './agenda/agenda.controller';
import { AgendaService } from './agenda/agenda.service';
import { NotesController } from './notes/notes.controller';
import { NotesService } from './notes/notes.service';
import { SupervisionActionsController } from './actions/supervision-actions.controller';
import { SupervisionActionsService } from './actions/supervision-actions.service';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarService } from './calendar/calendar.service';
import { RemindTomorrow } from './schedule/remind-tomorrow';
import { TodayClock } from './today/today-clock';
import { TodayController } from './today/today.controller';
import { TodayService } from './today/today.service';
import { TodaySettingsController } from './today/today-settings.controller';
import { HandoverController } from './handover/handover.controller';
import { HandoverService } from './handover/handover.service';
import { SharingService } from './handover/sharing.service';
import { DueController } from './due/due.controller';
import { DueService } from './due/due.service';
import { FiguresController } from './figures/figures.controller';
import { FiguresService } from './figures/figures.service';

/** One-to-one supervision: the pair's alone. */
@Module({
  imports: [IdentityModule],
  controllers: [
    TodayController,
    HandoverController,
    FiguresController,
    DueController,
    TodaySettingsController,
    RecordsController,
    RecordPdfController,
    AgreementsController,
    LinesController,
    ScheduleController,
    CalendarController,
    SessionsController,
    AgendaController,
    NotesController,
    SupervisionActionsController,
  ],
  providers: [
    TodayService,
    HandoverService,
    FiguresService,
    DueService,
    SharingService,
    RemindTomorrow,
    TodayClock,
    RecordsService,
    RecordSigningService,
    RecordListsService,
    UnsettledRecords,
    AgreementsService,
    LinesOfInvited,
    LinesService,
    ScheduleService,
    MovesService,
    LayOutDates,
    CalendarService,
    SessionsService,
    AgendaService,
    NotesService,
    SupervisionActionsService,
  ],
})
export class SupervisionModule {}

import { Module } from '@nestjs/common';
import { ActionsController } from './actions/actions.controller';
import { ActionsService } from './actions/actions.service';
import { ChecksController } from './checks/checks.controller';
import { ChecksService } from './checks/checks.service';
import { DecisionsController } from './decisions/decisions.controller';
import { DecisionsService } from './decisions/decisions.service';
import { SignaturesService } from './decisions/signatures.service';
import { DiscussionController } from './discussion/discussion.controller';
import { DiscussionService } from './discussion/discussion.service';
import { PrivateNoteController } from './discussion/private-note.controller';
import { PrivateNotesService } from './discussion/private-notes.service';
import { DraftsController } from './drafts/drafts.controller';
import { DraftsService } from './drafts/drafts.service';
import { ClosureController } from './endings/closure.controller';
import { ClosureService } from './endings/closure.service';
import { HomeService } from './lists/home.service';
import { ListsController } from './lists/lists.controller';
import { ListsService } from './lists/lists.service';
import { LooksController } from './looks/looks.controller';
import { OverdueReviews } from './pauses/overdue-reviews';
import { PausesController } from './pauses/pauses.controller';
import { PausesService } from './pauses/pauses.service';
import { PositionsController } from './positions/positions.controller';
import { PositionsService } from './positions/positions.service';
import { PersonsController } from './question/persons.controller';
import { QuestionController } from './question/question.controller';
import { QuestionService } from './question/question.service';
import { ReviewsController } from './reviews/reviews.controller';
import { ReviewsService } from './reviews/reviews.service';
import { SafeguardingController } from './safeguarding/safeguarding.controller';
import { SafeguardingService } from './safeguarding/safeguarding.service';
import { SecondViewsController } from './second-views/second-views.controller';
import { SecondViewsService } from './second-views/second-views.service';

@Module({
  controllers: [
    ListsController,
    QuestionController,
    PersonsController,
    DiscussionController,
    PrivateNoteController,
    PositionsController,
    ChecksController,
    SecondViewsController,
    DecisionsController,
    ActionsController,
    PausesController,
    ReviewsController,
    ClosureController,
    SafeguardingController,
    LooksController,
    DraftsController,
  ],
  providers: [
    ListsService,
    HomeService,
    QuestionService,
    DiscussionService,
    PrivateNotesService,
    PositionsService,
    ChecksService,
    SecondViewsService,
    DecisionsService,
    SignaturesService,
    ActionsService,
    PausesService,
    OverdueReviews,
    ReviewsService,
    ClosureService,
    SafeguardingService,
    DraftsService,
  ],
  exports: [OverdueReviews],
})
export class CaseworkModule {}

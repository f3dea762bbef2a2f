import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Loading } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { CaseActs } from './acts/case-acts';
import { CaseActsState } from './acts/case-acts-state';
import { CaseBanners } from './case-banners';
import { CaseGlance } from './case-glance';
import { CaseHeader } from './case-header';
import { LeadCard } from './safeguarding/lead-card';
import { ActionsCard } from './side/actions-card';
import { ChecksCard } from './side/checks-card';
import { DecisionCard } from './side/decision-card';
import { LooksCard } from './side/looks-card';
import { PositionsCard } from './side/positions-card';
import { PrivateNoteCard } from './side/private-note-card';
import { ReviewsCard } from './side/reviews-card';
import { SecondViewsCard } from './side/second-views-card';
import { WeighingCard } from './side/weighing-card';
import { Thread } from './timeline/thread';

/** The page of a case for everybody who can read all of it. */
@Component({
  selector: 'al-case-body',
  imports: [
    ActionsCard,
    CaseActs,
    CaseBanners,
    CaseGlance,
    CaseHeader,
    ChecksCard,
    DecisionCard,
    LeadCard,
    Loading,
    LooksCard,
    PositionsCard,
    PrivateNoteCard,
    ReviewsCard,
    SecondViewsCard,
    Thread,
    WeighingCard,
  ],
  providers: [CaseActsState],
  templateUrl: './case-body.html',
  styleUrl: './case-body.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseBody {
  protected readonly subject = inject(OpenCase).subject;
  protected readonly isLead = computed(() => this.subject().myPart === 'safeguarding_lead');
}

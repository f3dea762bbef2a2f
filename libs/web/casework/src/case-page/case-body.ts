import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Loading, ProblemNote } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { CaseActsState } from './acts/case-acts-state';
import { CaseBanners } from './case-banners';
import { CaseGlance } from './case-glance';
import { CaseHeader } from './case-header';
import { CaseMarginEnd } from './case-margin-end';
import { LeadCard } from './safeguarding/lead-card';
import { ChecksCard } from './side/checks-card';
import { DecisionCard } from './side/decision-card';
import { PositionsCard } from './side/positions-card';
import { WeighingCard } from './side/weighing-card';
import { Thread } from './timeline/thread';

/** The page of a case for everybody who can read all of it. */
@Component({
  selector: 'al-case-body',
  imports: [
    CaseBanners,
    CaseGlance,
    CaseHeader,
    CaseMarginEnd,
    ChecksCard,
    DecisionCard,
    LeadCard,
    Loading,
    PositionsCard,
    ProblemNote,
    Thread,
    WeighingCard,
  ],
  providers: [CaseActsState],
  templateUrl: './case-body.html',
  styleUrl: './case-body.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseBody {
  protected readonly acts = inject(CaseActsState);
  protected readonly subject = inject(OpenCase).subject;
  protected readonly isLead = computed(() => this.subject().myPart === 'safeguarding_lead');
}

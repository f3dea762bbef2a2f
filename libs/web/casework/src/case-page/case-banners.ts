import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DateText, Note } from '@alongside/web-ui';
import { ROUTE_TEXT } from '../casework.text';
import { OpenCase } from '../situation/open-case';
import { agreementOf, calledBy, standingDecision } from '../situation/situation';

/** What everybody has to know before they read on: a hold, a pause, or who has it now. */
@Component({
  selector: 'al-case-banners',
  imports: [DateText, Note],
  templateUrl: './case-banners.html',
  styleUrl: './case-banners.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseBanners {
  protected readonly subject = inject(OpenCase).subject;

  protected readonly hold = computed(() => {
    const decision = standingDecision(this.subject());
    return this.subject().stage === 'held' && decision?.outcome === 'hold' ? decision : null;
  });
  protected readonly pause = computed(() =>
    this.subject().stage === 'paused' ? this.subject().pause : null,
  );
  protected readonly agreement = computed(() => agreementOf(this.subject()));
  protected readonly isEscalated = computed(
    () => this.subject().stage === 'escalated' && this.subject().myPart !== 'safeguarding_lead',
  );
  /** What the lead said they did, as far as the pair may know it. */
  protected readonly routes = computed(() =>
    this.subject().routes.map(({ route, at }) => ({ word: ROUTE_TEXT[route], at })),
  );
  protected readonly supervisor = computed(() => calledBy(this.subject(), 'supervisor'));
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, DateText, Tag } from '@alongside/web-ui';
import { obstacleTexts, OUTCOME_TEXT, SIGNATURE_TEXT } from '../../casework.text';
import { OpenCase } from '../../situation/open-case';
import { availabilityOfCase, draftOf, may, standingDecision } from '../../situation/situation';
import { turnInWords } from '../../situation/turn';
import { DecisionAfter } from './decision-after';

const BEFORE_DECIDING = ['raised', 'discussing', 'held'];

/** What is decided; before that, what is possible, what is missing and whose turn it is. */
@Component({
  selector: 'al-decision-card',
  imports: [Card, DateText, DecisionAfter, RouterLink, Tag],
  templateUrl: './decision-card.html',
  styleUrl: './decision-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionCard {
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  protected readonly turn = computed(() =>
    turnInWords(this.subject(), { now: this.open.now(), zone: this.open.zone() }),
  );
  protected readonly decision = computed(() => {
    const decision = standingDecision(this.subject());
    return decision?.outcome === 'hold' || decision?.outcome === 'escalate' ? null : decision;
  });
  protected readonly outcome = computed(() => {
    const decision = this.decision();
    return decision ? OUTCOME_TEXT[decision.outcome] : null;
  });
  protected readonly signatures = computed(() =>
    (this.decision()?.signatures ?? []).map((each) => ({
      ...each,
      word: SIGNATURE_TEXT[each.kind],
    })),
  );
  protected readonly declined = computed(() => {
    const last = this.subject().decisions.at(-1);
    return last?.state === 'declined'
      ? (last.signatures.find(({ kind }) => kind === 'declined') ?? null)
      : null;
  });
  protected readonly isBefore = computed(() => BEFORE_DECIDING.includes(this.subject().stage));
  protected readonly hasDraft = computed(() => draftOf(this.subject()) !== null);
  protected readonly mayDecide = computed(() => may(this.subject(), 'write_decision'));
  protected readonly mayRevise = computed(
    () => this.decision()?.state === 'shared' && may(this.subject(), 'revise_decision'),
  );

  private readonly availability = computed(() =>
    availabilityOfCase(this.subject(), this.open.now()),
  );
  protected readonly possible = computed(() =>
    this.availability()
      .filter(({ available }) => available)
      .map(({ outcome }) => OUTCOME_TEXT[outcome].word),
  );
  /** What stands in the way of a yes, each reason once. */
  protected readonly missing = computed(() => {
    const yes = this.availability().find(({ available }) => !available);
    return yes ? obstacleTexts(yes.obstacles) : [];
  });
  protected readonly fewMissing = computed(() => this.missing().slice(0, 4));
}

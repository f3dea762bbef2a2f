import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Position, POSITIONS, refusalsToPlacePosition } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { Card, ErrorSummary, OptionCards, PositionPicture } from '@alongside/web-ui';
import { POSITION_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { choicesOf } from '../../forms/choices';
import { momentOf, openRound } from '../../situation/next-step-of-case';
import { OpenCase } from '../../situation/open-case';
import { calledBy, may, otherCalled } from '../../situation/situation';

/** Remote to entangled: each places it before seeing where the other did. */
@Component({
  selector: 'al-positions-card',
  imports: [Card, ErrorSummary, OptionCards, PositionPicture],
  templateUrl: './positions-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PositionsCard {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  /** Whether it is placed here; at the time of a review, the review's page asks. */
  readonly asksAtReview = input(false);

  protected readonly subject = this.open.subject;
  protected readonly round = computed(() => openRound(this.subject()));
  protected readonly moment = computed(() => momentOf(this.subject()));
  /** The rounds in which both have placed theirs, oldest first. */
  protected readonly revealed = computed(() =>
    this.subject().positions.filter(({ raiser, supervisor }) => raiser && supervisor),
  );
  protected readonly names = computed(() => ({
    raiser: calledBy(this.subject(), 'raiser'),
    supervisor: calledBy(this.subject(), 'supervisor'),
  }));
  protected readonly other = computed(() => otherCalled(this.subject()));
  protected readonly mayPlace = computed(() => {
    const act = this.moment() === 'start' ? 'place_position' : 'place_position_at_review';
    const round = this.round();
    const mine = round?.mine ?? null;
    const placed = { raiser: mine, supervisor: mine };
    return (
      may(this.subject(), act) &&
      refusalsToPlacePosition(placed, this.subject().myPart).length === 0
    );
  });
  protected readonly asks = computed(
    () => this.mayPlace() && (this.moment() === 'start' || this.asksAtReview()),
  );
  protected readonly mineWord = computed(() => {
    const mine = this.round()?.mine;
    return mine ? POSITION_TEXT[mine].word.toLowerCase() : null;
  });

  protected readonly chosen = signal<Position | null>(null);
  protected readonly sending = new Sending();
  protected readonly choices = choicesOf(POSITIONS, POSITION_TEXT);
  protected readonly messageFor = messageFor;

  protected place(): void {
    const position = this.chosen();
    this.sending.send(
      () => this.cases.placePosition(this.subject().id, { position: position ?? 'steady' }),
      (subject) => {
        this.open.take(subject);
        this.chosen.set(null);
      },
      position === null ? [{ fieldId: 'position', message: 'Choose where it stands.' }] : [],
    );
  }
}

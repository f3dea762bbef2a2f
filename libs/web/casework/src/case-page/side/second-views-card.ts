import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { hasCurrentSecondView, needsSecondView } from '@alongside/domain';
import { Card, DateText, Loading, ProblemNote } from '@alongside/web-ui';
import { SECOND_VIEW_TEXT } from '../../casework.text';
import { OpenCase } from '../../situation/open-case';
import { checksOfCase, effectsOfCase, may } from '../../situation/situation';
import { AskSecondViewForm } from './ask-second-view';

/** What others who are neither of the two think; differing views all stay. */
@Component({
  selector: 'al-second-views-card',
  imports: [AskSecondViewForm, Card, DateText, Loading, ProblemNote],
  templateUrl: './second-views-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondViewsCard {
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  protected readonly asking = signal(false);
  protected readonly mayAsk = computed(() => may(this.subject(), 'ask_second_view'));
  protected readonly isNeeded = computed(() => {
    const states = checksOfCase(this.subject(), this.open.now());
    const { secondViews, factsChangedAt } = this.subject();
    return (
      needsSecondView(effectsOfCase(this.subject(), states)) &&
      !hasCurrentSecondView(secondViews, factsChangedAt)
    );
  });
  protected readonly views = computed(() =>
    this.subject().secondViews.map((each) => ({
      ...each,
      word: each.view ? SECOND_VIEW_TEXT[each.view].word : null,
      isOlder: each.answeredAt !== null && each.answeredAt < this.subject().factsChangedAt,
    })),
  );
}

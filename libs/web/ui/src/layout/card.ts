import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A sheet of paper on the desk, with a heading of its own. */
@Component({
  selector: 'al-card',
  template: `<section class="card" [class.is-main]="isMain()" [attr.aria-labelledby]="cardId()">
    <h2 [id]="cardId()">{{ heading() }}<ng-content select="[heading]" /></h2>
    <ng-content />
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Card {
  readonly heading = input.required<string>();
  /** Id of the heading, so that links can lead to it. */
  readonly cardId = input.required<string>();
  /** Whether this card holds the page's one next step. */
  readonly isMain = input(false);
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgreementStanding } from '@alongside/domain';
import { Card, DateText, Tag } from '@alongside/web-ui';
import { otherOf, STANDING_TEXT } from './lines.text';
import { OpenLine } from './open-line';

const LINK_TEXT: Readonly<Record<AgreementStanding, string>> = {
  none: 'Write your agreement',
  to_write: 'Go on writing',
  to_sign: 'Read and sign',
  waits_for_other: 'Read the agreement',
  in_force: 'Read the agreement',
  review_due: 'Review the agreement',
};

/** Where the pair's agreement stands, and the way to it. */
@Component({
  selector: 'al-agreement-card',
  imports: [Card, DateText, RouterLink, Tag],
  template: `<al-card heading="Our agreement" cardId="agreement">
    <p>
      <al-tag [tone]="standing().tone">{{ standing().word }}</al-tag>
    </p>
    @if (words(); as text) {
      <p class="meta">{{ text }}</p>
    }
    @if (line().agreementReviewOn; as on) {
      <p class="meta">You look at it again on&ngsp;<al-date [at]="on" />.</p>
    }
    <p>
      <a [routerLink]="['/supervision', line().pair.lineId, 'agreement']">{{ link() }}</a>
    </p>
  </al-card>`,
  styles: `
    p {
      margin-bottom: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementCard {
  protected readonly line = inject(OpenLine).line;
  protected readonly standing = computed(() => STANDING_TEXT[this.line().agreement]);
  protected readonly link = computed(() =>
    this.line().pair.isCurrent ? LINK_TEXT[this.line().agreement] : 'Read the agreement',
  );
  protected readonly words = computed(() => {
    const other = otherOf(this.line().pair);
    switch (this.line().agreement) {
      case 'none':
        return `How often, how long, and how you and ${other} want to work together.`;
      case 'waits_for_other':
        return `It is in force when ${other} has signed too.`;
      default:
        return '';
    }
  });
}

import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HomeView } from '@alongside/contracts';
import { Card, DateText } from '@alongside/web-ui';

/** Beside what needs me: my drafts, and who my supervisor is. */
@Component({
  selector: 'al-home-side',
  imports: [Card, DateText, RouterLink],
  templateUrl: './home-side.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomeSide {
  readonly home = input.required<HomeView>();
  readonly mayAsk = input.required<boolean>();
}

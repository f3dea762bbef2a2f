import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import type { TodayRequestView } from '@alongside/contracts';
import { onAnyChange, Session } from '@alongside/web-platform';
import { plural } from '@alongside/web-ui';
import { filter, map } from 'rxjs';
import { TodayClient } from './today.client';

/**
 * Tells whoever has to answer today that they have to, wherever they are. Neither who asks nor what: somebody
 * may be looking over their shoulder.
 */
@Component({
  selector: 'al-waiting-today',
  imports: [RouterLink],
  template: `<div role="status">
    @if (link(); as to) {
      <p class="waiting">
        {{ words() }} <a [routerLink]="to">{{ count() > 1 ? 'See them' : 'See it' }}</a>
      </p>
    }
  </div>`,
  styleUrl: './waiting-today.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WaitingToday {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly overview = inject(TodayClient).overview();
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );

  private readonly unanswered = computed(() =>
    this.overview.hasValue()
      ? this.overview.value().waiting.filter((each) => this.isFor(each))
      : [],
  );
  protected readonly count = computed(() => this.unanswered().length);
  protected readonly words = computed(() =>
    this.count() > 1
      ? `${plural(this.count(), 'answer')} are needed from you today.`
      : 'An answer is needed from you today.',
  );
  /** Where the answer is given; `null` when none is needed, or the reader is there already. */
  protected readonly link = computed(() => {
    const [first, second] = this.unanswered();
    if (!first || this.url().startsWith('/today')) return null;
    return second ? ['/today'] : ['/today', first.id];
  });

  constructor() {
    onAnyChange('today', () => this.overview.reload());
  }

  /** What somebody else has taken is theirs to answer. */
  private isFor({ acknowledged, answer }: TodayRequestView): boolean {
    const takenBy = acknowledged?.by.id ?? this.session.member().id;
    return answer === null && takenBy === this.session.member().id;
  }
}

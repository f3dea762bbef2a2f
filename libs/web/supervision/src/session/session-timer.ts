import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CURRENT_TIME, plural } from '@alongside/web-ui';
import { OpenSession } from './open-session';

const MINUTE = 60_000;

/** How long the talk has gone on, for whoever wants to see it: off until somebody asks, and nobody is hurried. */
@Component({
  selector: 'al-session-timer',
  template: `@if (isShown()) {
      <span class="meta">{{ words() }}</span>
    }
    <button
      type="button"
      class="btn btn-quiet btn-small"
      [attr.aria-pressed]="isShown()"
      (click)="isShown.set(!isShown())"
    >
      Timer
    </button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionTimer {
  private readonly open = inject(OpenSession);
  private readonly clock = inject(CURRENT_TIME);

  protected readonly isShown = signal(false);
  protected readonly words = computed(() => {
    const { begunAt, session } = this.open.now();
    const gone = begunAt === null ? 0 : Math.floor((this.clock() - Date.parse(begunAt)) / MINUTE);
    return `${plural(Math.max(0, gone), 'minute')} of ${String(session.lengthMinutes)}`;
  });
}

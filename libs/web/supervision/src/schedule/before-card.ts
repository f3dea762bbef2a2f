import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, Tag } from '@alongside/web-ui';
import { dateAndTime, SESSION_STATUS_TEXT } from '../lines/lines.text';
import { OpenLine } from '../lines/open-line';

/** What was held, moved or cancelled, and why. */
@Component({
  selector: 'al-before-card',
  imports: [Card, RouterLink, Tag],
  template: `@if (rows().length) {
    <al-card heading="Held and moved" cardId="before">
      <ul class="before">
        @for (row of rows(); track row.id) {
          <li>
            <div>
              @if (row.canOpen) {
                <a [routerLink]="['/supervision/sessions', row.id]">{{ row.when }}</a>
              } @else {
                {{ row.when }}
              }
              @if (row.reason) {
                <small class="meta">{{ row.reason }}</small>
              }
            </div>
            <al-tag [tone]="row.word.tone">{{ row.word.word }}</al-tag>
          </li>
        }
      </ul>
    </al-card>
  }`,
  styles: `
    .before {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      display: flex;
      justify-content: space-between;
      align-items: start;
      gap: var(--s3);
      padding: var(--s2) 0;
    }
    small {
      display: block;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BeforeCard {
  private readonly open = inject(OpenLine);

  protected readonly rows = computed(() =>
    this.open.line().before.map((session) => ({
      ...session,
      when: dateAndTime(session, this.open.today()),
      word: SESSION_STATUS_TEXT[session.status],
      canOpen: session.status === 'held' || session.status === 'scheduled',
    })),
  );
}

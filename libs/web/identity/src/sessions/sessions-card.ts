import { problemOf, Sending } from '@alongside/web-platform';
import { Card, DateText, ErrorSummary, Loading, ProblemNote } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { SessionsClient } from './sessions.client';

/** Every browser that is signed in, and how to end what one does not know. */
@Component({
  selector: 'al-sessions-card',
  imports: [Card, DateText, ErrorSummary, Loading, ProblemNote],
  templateUrl: './sessions-card.html',
  styles: `
    .rows {
      list-style: none;
      margin: 0 0 var(--s4);
      padding: 0;
    }
    .rows li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s4);
      min-height: 3.25rem;
      padding-block: var(--s2);
      border-bottom: 1px solid var(--line);
    }
    .rows p {
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsCard {
  private readonly client = inject(SessionsClient);

  protected readonly sessions = rxResource({ stream: () => this.client.list() });
  protected readonly sending = new Sending();
  protected readonly said = signal('');
  protected readonly rows = computed(() =>
    (this.sessions.hasValue() ? this.sessions.value().items : []).map((row) => ({
      ...row,
      name: row.browser === '' ? 'A browser' : row.browser,
    })),
  );

  protected readonly titleOf = (error: unknown): string => problemOf(error).title;

  protected end(id: string, name: string): void {
    this.said.set('');
    this.sending.send(
      () => this.client.end(id),
      () => {
        this.done(`${name} is signed out.`);
      },
    );
  }

  protected endOthers(): void {
    this.said.set('');
    this.sending.send(
      () => this.client.endOthers(),
      () => {
        this.done('You are signed out everywhere else.');
      },
    );
  }

  lookAgain(): void {
    this.sessions.reload();
  }

  private done(words: string): void {
    this.said.set(words);
    this.sessions.reload();
  }
}

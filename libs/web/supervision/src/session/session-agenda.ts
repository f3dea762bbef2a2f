import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type OfferedItem, REFUSAL_TEXT, type SupervisionSessionView } from '@alongside/contracts';
import { refusalsToAddItem } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary, NamesQuestion, Row, TextField } from '@alongside/web-ui';
import { takeTheirs } from '../lines/take-theirs';
import { OpenSession } from './open-session';
import { SessionClient } from './session.client';
import { SessionItem } from './session-item';
import { titleOf } from './session.text';

const OTHER_ORDER = 'You see the order as it is now. Move it again if you still want to.';

/** The agenda of both: in the order they like, by dragging or by keyboard. */
@Component({
  selector: 'al-session-agenda',
  imports: [
    AskAboutNames,
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    ErrorSummary,
    Row,
    SessionItem,
    TextField,
  ],
  templateUrl: './session-agenda.html',
  styleUrl: './session-agenda.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionAgenda {
  private readonly client = inject(SessionClient);
  protected readonly open = inject(OpenSession);

  protected readonly title = signal('');
  protected readonly adding = new Sending(new NamesQuestion(() => [this.title()]));
  protected readonly bringing = new Sending();
  protected readonly ordering = new Sending();
  protected readonly said = signal('');
  protected readonly messageFor = messageFor;
  protected readonly items = computed(() => this.open.now().items);

  protected add(): void {
    const { session } = this.open.now();
    const title = this.title().trim();
    this.adding.send(
      () => this.client.addItem(session.id, { title }),
      (view) => {
        this.title.set('');
        this.said.set(`${title} is on the agenda.`);
        this.open.take(view);
      },
      refusalsToAddItem(session.status, { title }).map((refusal) => ({
        fieldId: refusal === 'item_title_missing' ? 'new-item' : null,
        message: REFUSAL_TEXT[refusal],
      })),
    );
  }

  /** What was meant for the supervisor before is on this agenda only once its author says so. */
  protected bring({ title, kind }: OfferedItem): void {
    this.bringing.send(
      () => this.client.addItem(this.open.now().session.id, { title, kind }),
      (view) => {
        this.said.set(`${title} is on the agenda.`);
        this.open.take(view);
      },
    );
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  /** Both see the new order at once; one that was changed meanwhile is fetched instead. */
  protected move(from: number, to: number): void {
    const items = [...this.items()];
    const [moved] = items.splice(from, 1);
    if (moved === undefined || from === to) return;
    items.splice(to, 0, moved);
    const { session, orderVersion } = this.open.now();
    const ids = items.map(({ id }) => id);
    this.ordering.send(
      () =>
        this.client
          .order(session.id, orderVersion, ids)
          .pipe(takeTheirs<SupervisionSessionView>((view) => this.open.take(view), OTHER_ORDER)),
      (view) => {
        this.said.set(`${titleOf(moved)} is number ${String(to + 1)} of ${String(items.length)}.`);
        this.open.take(view);
      },
    );
  }
}

import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { AGENDA_LIMITS, type SessionPrivateNote } from '@alongside/contracts';
import { autosave } from '@alongside/web-platform';
import { type ConflictField, ConflictView, SavedStatus, TextArea } from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { OpenSession } from './open-session';
import { SessionClient } from './session.client';

/** One's own notes, saved as they are typed; they never leave their author. */
@Component({
  selector: 'al-session-private-notes',
  imports: [ConflictView, SavedStatus, TextArea],
  template: `<section class="card private" aria-labelledby="private-notes">
    <h2 id="private-notes">Your private notes</h2>
    <p>They stay with you and are not part of the record.</p>
    @if (conflict().length) {
      <al-conflict-view
        changedBy="Your other window"
        [fields]="conflict()"
        (resolved)="settle($event)"
      />
    } @else {
      <al-text-area
        label="Notes that nobody else reads"
        fieldId="private-note"
        [rows]="5"
        [maxLength]="limit"
        [value]="text()"
        (valueChange)="write($event)"
      />
    }
    <al-saved-status [state]="saver.state()" before="Kept as you type." />
  </section>`,
  styles: `
    .private {
      background: var(--plum-wash);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivateNotes {
  private readonly client = inject(SessionClient);
  private readonly open = inject(OpenSession);

  /** As it was when the page was opened: what is typed here is newer than any news. */
  protected readonly text = signal(this.open.now().privateNote.text);
  private readonly version = linkedSignal(() => this.open.now().privateNote.version);
  protected readonly conflict = signal<readonly ConflictField[]>([]);
  protected readonly limit = AGENDA_LIMITS.privateNote;
  protected readonly saver = autosave<string>({
    save: (text) => this.save(text),
    conflict: (current) => this.meet(current as SessionPrivateNote),
  });

  protected write(text: string): void {
    this.text.set(text);
    this.saver.change(text);
  }

  protected settle(chosen: Readonly<Record<string, string>>): void {
    const text = chosen['note'] ?? this.text();
    this.conflict.set([]);
    this.text.set(text);
    void this.saver.resolve(text);
  }

  private async save(text: string): Promise<void> {
    const { id } = this.open.now().session;
    const saved = await firstValueFrom(this.client.writePrivateNote(id, this.version(), text));
    this.version.set(saved.version);
  }

  private meet(current: SessionPrivateNote): void {
    this.version.set(current.version);
    this.conflict.set([
      { key: 'note', label: 'Your note', mine: this.text(), theirs: current.text },
    ]);
  }
}

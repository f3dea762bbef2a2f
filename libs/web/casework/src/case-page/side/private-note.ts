import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { CASE_LIMITS, type PrivateNoteView } from '@alongside/contracts';
import { autosave } from '@alongside/web-platform';
import {
  type ConflictField,
  ConflictView,
  Loading,
  ProblemNote,
  SavedStatus,
  TextArea,
} from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';

/** One's own note, saved as it is typed; a version from another window is shown beside this one. */
@Component({
  selector: 'al-private-note',
  imports: [ConflictView, Loading, ProblemNote, SavedStatus, TextArea],
  templateUrl: './private-note.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivateNote {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  protected readonly note = this.cases.privateNote(() => this.open.subject().id);
  protected readonly text = linkedSignal<PrivateNoteView | undefined, string>({
    source: () => (this.note.hasValue() ? this.note.value() : undefined),
    computation: (view, previous) => previous?.value || (view?.text ?? ''),
  });
  private readonly version = linkedSignal(() =>
    this.note.hasValue() ? this.note.value().version : 0,
  );
  protected readonly conflict = signal<readonly ConflictField[]>([]);
  protected readonly limit = CASE_LIMITS.privateNote;
  protected readonly saver = autosave<string>({
    save: (text) => this.save(text),
    conflict: (current) => this.meet(current),
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
    const { id } = this.open.subject();
    const saved = await firstValueFrom(this.cases.writePrivateNote(id, this.version(), { text }));
    this.version.set(saved.version);
  }

  private meet(current: unknown): void {
    if (!isNote(current)) return;
    this.version.set(current.version);
    this.conflict.set([
      { key: 'note', label: 'Your note', mine: this.text(), theirs: current.text },
    ]);
  }
}

const isNote = (current: unknown): current is PrivateNoteView =>
  typeof current === 'object' && current !== null && 'version' in current && 'text' in current;

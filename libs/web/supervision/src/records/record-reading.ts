import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OUTCOME_WORDS, type RecordItem } from '@alongside/contracts';
import { DateText } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordChoosing } from './record-choosing';
import { RecordNoteDialog } from './record-note-dialog';

/** What the record says, in its order; while it can change, each item may be left out or worded anew. */
@Component({
  selector: 'al-record-reading',
  imports: [DateText, RecordNoteDialog, RouterLink],
  templateUrl: './record-reading.html',
  styleUrl: './record-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordReading {
  private readonly open = inject(OpenRecord);
  private readonly choosing = inject(RecordChoosing);

  protected readonly text = computed(() => this.open.record().text);
  protected readonly mayChoose = computed(
    () => this.open.record().draft !== null && this.open.record().isCurrent,
  );
  /** Only the two open the questions; the next manager reads that there was one. */
  protected readonly mayOpenQuestions = computed(() => {
    const { readAs } = this.open.record();
    return readAs === 'supervisor' || readAs === 'supervisee';
  });
  protected readonly isEmpty = computed(() => {
    const { items, decisions, actions } = this.text();
    return items.length + decisions.length + actions.length === 0;
  });
  protected readonly wording = signal<RecordItem | null>(null);
  protected readonly outcomes = OUTCOME_WORDS;

  protected leaveOut({ itemId }: RecordItem): void {
    this.choosing.change({ leaveOut: [itemId] });
  }
}

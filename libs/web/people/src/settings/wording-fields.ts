import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { CHECK_TEXT } from '@alongside/contracts/checks';
import { CHECK_IDS, type CheckId, type CheckNotes } from '@alongside/domain';
import { CHECK_NOTE_LENGTH } from '@alongside/domain/settings';
import { type Choice, Note, SelectField, TextArea } from '@alongside/web-ui';

const CHECKS: readonly Choice<CheckId>[] = CHECK_IDS.map((value) => ({
  value,
  label: CHECK_TEXT[value].name,
}));

/** A sentence of the organisation's own beside one check at a time. */
@Component({
  selector: 'al-wording-fields',
  imports: [Note, SelectField, TextArea],
  templateUrl: './wording-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordingFields {
  readonly value = input.required<CheckNotes>();
  readonly changed = output<CheckNotes>();

  protected readonly checks = CHECKS;
  protected readonly check = signal<CheckId | null>('S1_immediate_danger');
  protected readonly limit = CHECK_NOTE_LENGTH;
  protected readonly text = computed(() => {
    const check = this.check();
    return check === null ? null : CHECK_TEXT[check];
  });
  protected readonly note = computed(() => {
    const check = this.check();
    return check === null ? '' : (this.value()[check] ?? '');
  });
  protected readonly written = computed(() =>
    CHECK_IDS.filter((check) => this.value()[check] !== undefined)
      .map((check) => CHECK_TEXT[check].name)
      .join(', '),
  );

  /** An empty sentence takes it out. */
  protected write(text: string): void {
    const check = this.check();
    if (check === null) return;
    const others = Object.entries(this.value()).filter(([id]) => id !== check);
    const all = text.trim() === '' ? others : [...others, [check, text.replaceAll('\n', ' ')]];
    this.changed.emit(Object.fromEntries(all) as CheckNotes);
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { DateText } from '../words/date-text';

/** One text that two people changed at once. */
export interface ConflictField {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

type Side = 'mine' | 'theirs' | 'both';

interface Resolution {
  readonly side: Side;
  readonly both: string;
}

/** Both versions beside each other, with a choice for each text, so that nothing is lost. */
@Component({
  selector: 'al-conflict-view',
  imports: [DateText],
  templateUrl: './conflict-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConflictView {
  readonly fields = input.required<readonly ConflictField[]>();
  /** Who changed it meanwhile; their first name reads best. */
  readonly changedBy = input('Somebody');
  readonly changedAt = input<string | null>(null);
  readonly saveLabel = input('Save this version');

  /** The chosen text of every field, by its key. */
  readonly resolved = output<Readonly<Record<string, string>>>();

  protected readonly sides = ['mine', 'theirs', 'both'] as const;
  protected readonly differing = computed(() =>
    this.fields().filter(({ mine, theirs }) => mine !== theirs),
  );
  private readonly resolutions = linkedSignal<
    readonly ConflictField[],
    Readonly<Record<string, Resolution>>
  >({
    source: this.fields,
    computation: (fields) =>
      Object.fromEntries(
        fields.map(({ key, mine, theirs }) => [
          key,
          { side: 'mine', both: [theirs, mine].filter(Boolean).join('\n\n') },
        ]),
      ),
  });

  protected sideOf(key: string): Side {
    return this.resolutions()[key]?.side ?? 'mine';
  }

  protected bothOf(key: string): string {
    return this.resolutions()[key]?.both ?? '';
  }

  protected words(side: Side): string {
    if (side === 'mine') return 'Keep mine';
    return side === 'theirs' ? `Take ${this.changedBy()}’s` : 'Write one from both';
  }

  protected choose(key: string, side: Side): void {
    this.resolutions.update((all) => ({ ...all, [key]: { side, both: this.bothOf(key) } }));
  }

  protected write(key: string, both: string): void {
    this.resolutions.update((all) => ({ ...all, [key]: { side: 'both', both } }));
  }

  protected save(): void {
    this.resolved.emit(
      Object.fromEntries(
        this.fields().map(({ key, mine, theirs }) => {
          const side = this.sideOf(key);
          return [key, side === 'mine' ? mine : side === 'theirs' ? theirs : this.bothOf(key)];
        }),
      ),
    );
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  type OnInit,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { AGENDA_LIMITS, type AgendaItemView } from '@alongside/contracts';
import { problemOf, UnsavedChanges } from '@alongside/web-platform';
import { CharacterCount, CURRENT_TIME, exactly, TIME_ZONE } from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { firstName } from '../../lines/lines.text';
import { OpenSession } from '../open-session';
import { SessionClient } from '../session.client';
import type { NoteKeeper, NoteState } from './note-keeper';

const REFUSED = [404, 409];

/** The note that both write, each in their own window, at the same time. */
@Component({
  selector: 'al-shared-note',
  imports: [CharacterCount],
  template: `
    <label [for]="fieldId()"
      >Shared notes<span class="sr"> for {{ title() }}</span></label
    >
    <textarea
      #field
      rows="4"
      [id]="fieldId()"
      [readOnly]="isClosed() || !isReady()"
      [value]="text()"
      [attr.aria-describedby]="fieldId() + '-state'"
      (input)="write(field.value)"
    ></textarea>
    <al-character-count [id]="fieldId() + '-count'" [length]="text().length" [limit]="limit" />
    <p class="meta" role="status" [id]="fieldId() + '-state'">{{ words() }}</p>
  `,
  host: { class: 'field' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedNote implements OnInit {
  private readonly client = inject(SessionClient);
  private readonly open = inject(OpenSession);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);
  private readonly destroy = inject(DestroyRef);

  readonly item = input.required<AgendaItemView>();
  readonly title = input.required<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  private readonly keeper = signal<NoteKeeper | null>(null);
  private readonly state = signal<NoteState>('saved');
  private readonly savedAt = signal<number | null>(null);
  protected readonly text = signal('');
  protected readonly limit = AGENDA_LIMITS.note;
  protected readonly fieldId = computed(() => `note-${this.item().id}`);
  protected readonly isReady = computed(() => this.keeper() !== null);
  protected readonly isClosed = computed(
    () => this.state() === 'closed' || !this.open.now().notesAreOpen,
  );
  protected readonly words = computed(() => {
    if (this.isClosed()) return 'These notes are closed. You can add to the record.';
    if (this.state() === 'offline')
      return 'Not connected. Your words are kept here, and go out as soon as it is back.';
    if (this.state() === 'waiting') return 'Saving…';
    const other = firstName(this.open.other().name);
    const saved = this.savedAt();
    return saved === null
      ? `${other} sees this too, as you type.`
      : `Both of you see this. Saved ${exactly(saved, this.zone()).slice(-5)}`;
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.keeper()?.hasUnsent ?? false);
    const back = (): void => void this.keeper()?.sync();
    window.addEventListener('online', back);
    this.destroy.onDestroy(() => {
      window.removeEventListener('online', back);
      const keeper = this.keeper();
      void keeper?.sync().finally(() => keeper.close());
    });
    effect(() => {
      // The other has written: the number of changes is news, the words are fetched.
      const seq = this.item().noteSeq;
      untracked(() => void (seq > 0 && this.keeper()?.sync()));
    });
  }

  ngOnInit(): void {
    this.text.set(this.item().note);
    void this.begin();
  }

  protected write(value: string): void {
    this.text.set(value);
    this.keeper()?.write(value);
  }

  /** What merges is fetched when a note is opened, and not before. */
  private async begin(): Promise<void> {
    const { NoteKeeper } = await import('./note-keeper');
    const { id } = this.item();
    const wire = {
      read: (since: string) => firstValueFrom(this.client.note(id, since)),
      send: (update: string) => firstValueFrom(this.client.changeNote(id, update)),
    };
    const keeper = new NoteKeeper(
      wire,
      (text) => this.show(text),
      (state) => {
        this.state.set(state);
        if (state === 'saved') this.savedAt.set(this.clock());
      },
      (error) => REFUSED.includes(problemOf(error).status),
    );
    await keeper.sync();
    this.savedAt.set(null);
    if (this.destroy.destroyed) keeper.close();
    else this.keeper.set(keeper);
  }

  /** Shows what the other wrote, with the caret where it was. */
  private show(text: string): void {
    const field = this.field().nativeElement;
    const keeper = this.keeper();
    this.text.set(text);
    if (keeper === null || field.value === text) return;
    const [start, end] = [field.selectionStart, field.selectionEnd];
    const isHere = document.activeElement === field;
    const shift = shiftOf(field.value, text);
    field.value = text;
    if (isHere) field.setSelectionRange(shift(start), shift(end));
  }
}

/** Where a place in `before` is in `after`, in which one stretch differs. */
function shiftOf(before: string, after: string): (place: number) => number {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start])
    start += 1;
  return (place) =>
    place <= start ? place : Math.max(start, place + after.length - before.length);
}

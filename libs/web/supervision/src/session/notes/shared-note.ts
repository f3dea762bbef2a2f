import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { AGENDA_LIMITS, type AgendaItemView } from '@alongside/contracts';
import { problemOf, UnsavedChanges } from '@alongside/web-platform';
import {
  CharacterCount,
  CURRENT_TIME,
  exactly,
  IdentifierWarning,
  NamesQuestion,
  TIME_ZONE,
} from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { firstName } from '../../lines/lines.text';
import { OpenSession } from '../open-session';
import { SessionClient } from '../session.client';
import type { NoteKeeper, NoteState, Refusal } from './note-keeper';
import type { UnsentNote } from './unsent-notes';
import { placeOf } from './unsent-place';

/** What the API's answer says about the note itself. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: 'too_long',
  404: 'closed',
  409: 'closed',
};

/** Time without typing after which words that could be a name are asked about. Unit: milliseconds. */
const PAUSE = 1500;

/** The note that both write, each in their own window, at the same time. */
@Component({
  selector: 'al-shared-note',
  imports: [CharacterCount, IdentifierWarning],
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
      (compositionstart)="keeper()?.hold()"
      (compositionend)="write(field.value); keeper()?.release()"
    ></textarea>
    <al-character-count [id]="fieldId() + '-count'" [length]="text().length" [limit]="limit" />
    <p class="meta" role="status" [id]="fieldId() + '-state'">{{ words() }}</p>
    <al-identifier-warning
      saveLabel="Let it stand"
      [quiet]="true"
      [found]="names.found()"
      [text]="names.text()"
      [personLabel]="item().question?.personLabel ?? ''"
      (changed)="names.putAway(); field.focus()"
      (saved)="names.keep(); field.focus()"
    />
  `,
  host: { class: 'field' },
  styles: `
    textarea {
      margin-block: var(--s2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedNote implements OnInit {
  private readonly client = inject(SessionClient);
  private readonly injector = inject(Injector);
  private readonly open = inject(OpenSession);
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);
  private readonly destroy = inject(DestroyRef);

  readonly item = input.required<AgendaItemView>();
  readonly title = input.required<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly keeper = signal<NoteKeeper | null>(null);
  private readonly state = signal<NoteState>('saved');
  private readonly savedAt = signal<number | null>(null);
  protected readonly text = signal('');
  /** Asked beside the note, and only its writer: what is typed is saved all the same. */
  protected readonly names = new NamesQuestion(() => [this.text()]);
  /** For the case that the page is loaded anew before everything is sent. */
  private kept: UnsentNote | null = null;
  private asking: ReturnType<typeof setTimeout> | undefined;
  protected readonly limit = AGENDA_LIMITS.note;
  protected readonly fieldId = computed(() => `note-${this.item().id}`);
  protected readonly isReady = computed(() => this.keeper() !== null);
  protected readonly isClosed = computed(
    () => this.state() === 'closed' || !this.open.now().notesAreOpen,
  );
  protected readonly words = computed(() => {
    if (this.isClosed()) return 'These notes are closed. You can add to the record.';
    if (this.state() === 'offline')
      return 'Not connected. Your words are kept on this page, and go out as soon as it is back.';
    if (this.state() === 'too_long')
      return 'This note is too long to be kept. Take some words away, and it is saved.';
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
      clearTimeout(this.asking);
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
    this.names.letStandIn(this.item().note);
    void this.begin();
  }

  protected write(value: string): void {
    this.text.set(value);
    this.keeper()?.write(value);
    const unsent = this.keeper()?.unsent() ?? null;
    if (unsent !== null) this.kept?.keep(unsent);
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.names.isAnswered(), PAUSE);
  }

  /** What merges and keeps is fetched when a note is opened, and not before. */
  private async begin(): Promise<void> {
    const [{ NoteKeeper }, { UnsentNotes }] = await Promise.all([
      import('./note-keeper'),
      import('./unsent-notes'),
    ]);
    const { id } = this.item();
    const wire = {
      read: (since: string) => firstValueFrom(this.client.note(id, since)),
      send: (update: string) => firstValueFrom(this.client.changeNote(id, update)),
    };
    const keeper = new NoteKeeper(
      wire,
      { selection: () => this.selection(), show: (text, places) => this.show(text, places) },
      (state) => this.stood(state),
      (error) => REFUSALS[problemOf(error).status] ?? null,
    );
    await keeper.sync();
    this.savedAt.set(null);
    if (this.destroy.destroyed) {
      keeper.close();
      return;
    }
    this.keeper.set(keeper);
    this.kept = await this.injector.get(UnsentNotes).at(placeOf(id));
    const found = this.kept?.found ?? null;
    if (found !== null) keeper.restore(found);
  }

  private stood(state: NoteState): void {
    this.state.set(state);
    if (state !== 'saved') return;
    this.savedAt.set(this.clock());
    this.kept?.forget();
  }

  private selection(): readonly number[] {
    const field = this.field().nativeElement;
    return document.activeElement === field ? [field.selectionStart, field.selectionEnd] : [];
  }

  /** Shows what the other wrote, with the caret where it belongs. */
  private show(text: string, [start, end]: readonly number[]): void {
    this.names.letStandIn(text, this.text());
    this.text.set(text);
    const field = this.field().nativeElement;
    if (field.value !== text) field.value = text;
    if (start !== undefined) field.setSelectionRange(start, end ?? start);
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  type OnInit,
  signal,
} from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import { type Perspective, refusalsToPostEntry } from '@alongside/domain';
import { keepDraft, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  ErrorSummary,
  NamesQuestion,
  SavedStatus,
  SelectField,
  TextArea,
} from '@alongside/web-ui';
import { PERSPECTIVE_TEXT, REFUSAL_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { plainChoicesOf } from '../../forms/choices';
import { OpenCase } from '../../situation/open-case';
import { firstNameOf } from '../../situation/situation';
import { goTo } from '../go-to';
import { mentionedIn, ownPerspective, perspectivesOf, readersInWords } from './composing';
import { ThreadState } from './thread-state';

/** An entry while it is being written. */
interface WrittenEntry {
  readonly text: string;
  readonly perspective: Perspective;
  readonly answersSeq: number | null;
}

/** Writing into the thread. What is typed is kept in the account until it is sent. */
@Component({
  selector: 'al-composer',
  imports: [AskAboutNames, ErrorSummary, SavedStatus, SelectField, TextArea],
  templateUrl: './composer.html',
  styleUrl: './composer.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Composer implements OnInit {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);
  protected readonly thread = inject(ThreadState);
  protected readonly draft = keepDraft<WrittenEntry>(`entry:${this.open.subject().id}`);

  protected readonly text = signal('');
  protected readonly perspective = signal<Perspective>(ownPerspective(this.open.subject().myPart));
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = CASE_LIMITS.entry;
  protected readonly perspectives = computed(() =>
    plainChoicesOf(perspectivesOf(this.open.subject().myPart), PERSPECTIVE_TEXT),
  );
  protected readonly label = computed(() => {
    const answered = this.thread.entry(this.thread.answering())?.by;
    return answered ? `Reply to ${firstNameOf(answered.name)}` : 'Write something';
  });
  protected readonly readers = computed(() => readersInWords(this.open.subject(), this.open.me()));
  protected readonly others = computed(() =>
    this.open
      .subject()
      .participants.filter(
        ({ member, part }) => member.id !== this.open.me() && part !== 'second_viewer',
      )
      .map(({ member }) => ({ ...member, first: firstNameOf(member.name) })),
  );

  ngOnInit(): void {
    void this.goOn();
  }

  protected write(text: string): void {
    this.text.set(text);
    this.keep();
  }

  protected speak(perspective: Perspective | null): void {
    this.perspective.set(perspective ?? ownPerspective(this.open.subject().myPart));
    this.keep();
  }

  protected mention(first: string): void {
    const text = this.text();
    this.write(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${first} `);
    goTo('composer');
  }

  protected answerNobody(): void {
    this.thread.answering.set(null);
    this.keep();
    goTo('composer');
  }

  protected post(): void {
    const body = { ...this.written(), mentions: this.mentions() };
    const known = refusalsToPostEntry(
      body,
      this.others().map(({ id }) => id),
    ).map((refusal) => ({
      fieldId: 'composer',
      message: REFUSAL_TEXT[refusal],
    }));
    this.sending.send(
      () => this.cases.postEntry(this.open.subject().id, body),
      (subject) => {
        this.open.take(subject);
        this.clear();
      },
      known,
    );
  }

  private mentions(): readonly string[] {
    return mentionedIn(this.text(), this.others()).map(({ id }) => id);
  }

  private written(): WrittenEntry {
    const [text, perspective] = [this.text(), this.perspective()];
    return { text, perspective, answersSeq: this.thread.answering() };
  }

  private keep(): void {
    this.draft.change(this.written());
  }

  private clear(): void {
    this.text.set('');
    this.thread.answering.set(null);
    this.perspective.set(ownPerspective(this.open.subject().myPart));
    void this.draft.discard().catch(() => undefined);
  }

  /** Goes on with what was kept before, unless something is typed already. */
  private async goOn(): Promise<void> {
    const kept = await this.draft.load().catch(() => null);
    if (!kept || this.text() !== '') return;
    this.text.set(kept.text);
    this.perspective.set(kept.perspective);
    this.thread.answering.set(kept.answersSeq);
  }
}

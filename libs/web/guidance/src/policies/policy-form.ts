import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import { POLICY_LIMITS, type PolicyView, type WritePolicy } from '@alongside/contracts';
import { FAMILY_TEXT, TYPE_TEXT } from '@alongside/contracts/words';
import { addDays, isWritten, type QuestionFamily, type QuestionType } from '@alongside/domain';
import { keepDraft, messageFor, problemOf, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type ConflictField,
  ConflictView,
  DateField,
  ErrorSummary,
  ListField,
  NamesQuestion,
  SavedStatus,
  TextArea,
  TextField,
  TickCards,
} from '@alongside/web-ui';
import { tap } from 'rxjs';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { OpenPolicy } from './open-policy';
import { begunFrom, EMPTY_POLICY, FAMILIES, toSend, typesOf, wordsIn } from './policy-draft';

const STALE = 412;
/** When a review is offered. Unit: days. */
const HALF_A_YEAR = 182;
const A_YEAR = 365;
const NO_TITLE = { fieldId: 'title', message: 'Give the policy a title.' };

/** Writes the draft that managers share. What is typed is kept in the account until it is saved for them. */
@Component({
  selector: 'al-policy-form',
  imports: [
    AskAboutNames,
    ConflictView,
    DateField,
    ErrorSummary,
    ListField,
    SavedStatus,
    TextArea,
    TextField,
    TickCards,
  ],
  templateUrl: './policy-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyForm implements OnInit {
  private readonly client = inject(LibraryClient);
  private readonly open = inject(OpenPolicy);
  private readonly today = todayHere();
  private readonly policy = this.open.view();

  readonly saved = output<PolicyView>();
  readonly left = output();

  /** The version that the writing began from: what another manager saves meanwhile is met, not overwritten. */
  private readonly from = signal(this.policy?.version ?? 0);
  private readonly keeper = keepDraft<WritePolicy>(`policy:${this.policy?.id ?? 'new'}`);
  protected readonly text = signal<WritePolicy>(begunFrom(this.policy));
  private readonly theirs = signal<PolicyView | null>(null);

  protected readonly isNext = Boolean(this.policy?.inForce);
  protected readonly state = this.keeper.state;
  protected readonly sending = new Sending(new NamesQuestion(() => wordsIn(this.text())));
  protected readonly messageFor = messageFor;
  protected readonly limits = POLICY_LIMITS;
  protected readonly families = FAMILIES.map((family) => ({
    family,
    label: FAMILY_TEXT[family],
    choices: typesOf(family).map((value) => ({ value, label: TYPE_TEXT[value] })),
  }));
  protected readonly reviews = computed(() => [
    { label: 'In half a year', date: addDays(this.today(), HALF_A_YEAR) },
    { label: 'In a year', date: addDays(this.today(), A_YEAR) },
  ]);
  /** The words that somebody else saved meanwhile: another manager, or another window of the writer. */
  private readonly meanwhile = computed<WritePolicy | null>(() => {
    const view = this.theirs();
    const kept = this.keeper.conflict()?.body as WritePolicy | undefined;
    return view ? begunFrom(view) : (kept ?? null);
  });
  protected readonly changedBy = computed(
    () => this.theirs()?.draft?.author.name ?? 'Your other window',
  );
  protected readonly conflict = computed<readonly ConflictField[]>(() => {
    const theirs = this.meanwhile();
    const mine = this.text();
    if (theirs === null) return [];
    return [
      { key: 'title', label: 'Title', mine: mine.title, theirs: theirs.title },
      { key: 'text', label: 'What the policy says', mine: mine.text, theirs: theirs.text },
    ];
  });

  ngOnInit(): void {
    // What stood before was asked about when it was written.
    for (const words of wordsIn(this.text())) this.sending.names.letStandIn(words);
    void this.takeKept();
  }

  protected change(change: Partial<WritePolicy>): void {
    this.text.update((text) => ({ ...text, ...change }));
    this.keeper.change(this.text());
  }

  protected chosenIn(family: QuestionFamily): readonly QuestionType[] {
    return this.text().types.filter((type) => typesOf(family).includes(type));
  }

  protected choose(family: QuestionFamily, types: readonly QuestionType[]): void {
    const others = this.text().types.filter((type) => !typesOf(family).includes(type));
    this.change({ types: [...others, ...types] });
  }

  protected save(): void {
    const text = toSend(this.text());
    const { policy } = this;
    this.sending.send(
      () =>
        (policy ? this.client.write(policy.id, this.from(), text) : this.client.begin(text)).pipe(
          tap({ error: (error: unknown) => this.meet(error) }),
        ),
      (view) => {
        void this.keeper.discard().catch(() => undefined);
        this.saved.emit(view);
      },
      isWritten(text.title) ? [] : [NO_TITLE],
    );
  }

  /** The two texts are settled with these words. */
  protected settle(chosen: Readonly<Record<string, string>>): void {
    this.from.update((version) => this.theirs()?.version ?? version);
    this.theirs.set(null);
    this.text.update((text) => ({ ...text, ...chosen }));
    void this.keeper.resolve(this.text());
  }

  /** Another manager saved first: both texts are shown, and nothing is overwritten. */
  private meet(error: unknown): void {
    const { status, current } = problemOf(error);
    if (status === STALE) this.theirs.set(current as PolicyView);
  }

  /** Goes on with what was typed and not saved, unless something is typed meanwhile. */
  private async takeKept(): Promise<void> {
    const begun = this.text();
    const kept = await this.keeper.load().catch(() => null);
    if (kept && this.text() === begun) this.text.set({ ...EMPTY_POLICY, ...kept });
  }
}

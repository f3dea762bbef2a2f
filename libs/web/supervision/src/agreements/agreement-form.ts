import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import { AGREEMENT_LIMITS, type AgreementView, type WriteAgreement } from '@alongside/contracts';
import type { Cadence } from '@alongside/domain';
import { keepDraft, messageFor, problemOf, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type ConflictField,
  ConflictView,
  ErrorSummary,
  NamesQuestion,
  SavedStatus,
  SelectField,
  TextArea,
  TextField,
} from '@alongside/web-ui';
import { tap } from 'rxjs';
import { LinesClient } from '../lines/lines.client';
import { otherOf } from '../lines/lines.text';
import { OfferedRhythms } from '../lines/offered-rhythms';
import { OpenLine } from '../lines/open-line';
import { lengthChoices } from '../schedule/length-choices';
import { type AgreementPart, agreementParts, EMPTY_AGREEMENT } from './agreement-parts';
import { OpenAgreement } from './open-agreement';

const STALE = 412;

/** Writes the draft that both see. What is typed is kept in the account until it is shown to the other. */
@Component({
  selector: 'al-agreement-form',
  imports: [
    AskAboutNames,
    ConflictView,
    ErrorSummary,
    SavedStatus,
    SelectField,
    TextArea,
    TextField,
  ],
  templateUrl: './agreement-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementForm implements OnInit {
  private readonly client = inject(LinesClient);
  private readonly open = inject(OpenAgreement);
  private readonly line = inject(OpenLine);
  private readonly lineId = this.line.line().pair.lineId;

  readonly saved = output();
  readonly left = output();

  /** The version that the writing began from: what the other saves meanwhile is met, not overwritten. */
  private readonly from = signal(this.open.agreement().version);
  private readonly keeper = keepDraft<WriteAgreement>(`agreement:${this.lineId}`);
  protected readonly text = signal<WriteAgreement>(this.begun());
  private readonly theirs = signal<AgreementView | null>(null);

  protected readonly state = this.keeper.state;
  protected readonly sending = new Sending(new NamesQuestion(() => this.wordsOf(this.text())));
  protected readonly messageFor = messageFor;
  protected readonly limits = AGREEMENT_LIMITS;
  protected readonly other = computed(() => otherOf(this.line.line().pair));
  protected readonly parts = computed(() => agreementParts(this.line.line().pair));
  protected readonly cadences = inject(OfferedRhythms).with(this.text().frequency);
  protected readonly lengths = computed(() => lengthChoices(this.text().lengthMinutes));
  protected readonly minutes = linkedSignal<string | null>(() => String(this.text().lengthMinutes));
  protected readonly members = computed(() =>
    this.open.agreement().eligible.map(({ id, name }) => ({ value: id, label: name })),
  );
  /** The words that somebody else saved meanwhile: the other, or another window of the writer. */
  private readonly meanwhile = computed<WriteAgreement | null>(() => {
    const view = this.theirs();
    const kept = this.keeper.conflict()?.body as WriteAgreement | undefined;
    return (view?.draft ?? view?.inForce)?.text ?? kept ?? null;
  });
  protected readonly changedBy = computed(() =>
    this.theirs() === null ? 'Your other window' : this.other(),
  );
  protected readonly conflict = computed<readonly ConflictField[]>(() => {
    const theirs = this.meanwhile();
    if (theirs === null) return [];
    return this.parts().map(({ part, label }) => ({
      key: part,
      label,
      mine: this.text()[part],
      theirs: theirs[part],
    }));
  });

  ngOnInit(): void {
    // What stood before was asked about when it was written.
    for (const words of this.wordsOf(this.text())) this.sending.names.letStandIn(words);
    void this.takeKept();
  }

  protected change(change: Partial<WriteAgreement>): void {
    this.text.update((text) => ({ ...text, ...change }));
    this.keeper.change(this.text());
  }

  protected changePart(part: AgreementPart, words: string): void {
    this.change({ [part]: words });
  }

  protected changeLength(minutes: string | null): void {
    if (minutes !== null) this.change({ lengthMinutes: Number(minutes) });
  }

  protected changeFrequency(frequency: Cadence | null): void {
    if (frequency !== null) this.change({ frequency });
  }

  protected save(): void {
    this.sending.send(
      () =>
        this.client
          .writeAgreement(this.lineId, this.from(), this.text())
          .pipe(tap({ error: (error: unknown) => this.meet(error) })),
      (view) => {
        void this.keeper.discard().catch(() => undefined);
        this.open.take(view);
        this.line.reload();
        this.saved.emit();
      },
    );
  }

  /** The two texts are settled with these words. */
  protected settle(chosen: Readonly<Record<string, string>>): void {
    this.from.update((version) => this.theirs()?.version ?? version);
    this.theirs.set(null);
    this.text.update((text) => ({ ...text, ...chosen }));
    void this.keeper.resolve(this.text());
  }

  /** The other saved first: both texts are shown, and nothing is overwritten. */
  private meet(error: unknown): void {
    const { status, current } = problemOf(error);
    if (status === STALE) this.theirs.set(current as AgreementView);
  }

  /** Goes on with what was typed and not saved, unless something is typed meanwhile. */
  private async takeKept(): Promise<void> {
    const begun = this.text();
    const kept = await this.keeper.load().catch(() => null);
    if (kept && this.text() === begun) this.text.set({ ...EMPTY_AGREEMENT, ...kept });
  }

  private wordsOf(text: WriteAgreement): readonly string[] {
    return this.parts().map(({ part }) => text[part]);
  }

  private begun(): WriteAgreement {
    const { draft, inForce } = this.open.agreement();
    const deputyId = this.line.line().deputy?.id ?? null;
    return (draft ?? inForce)?.text ?? { ...EMPTY_AGREEMENT, deputyId };
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { CASE_LIMITS, type DecisionView } from '@alongside/contracts';
import { refusalsToSign, type SignRefusal, WAYS_TO_SIGN, type WayToSign } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  ErrorSummary,
  NamesQuestion,
  Note,
  OptionCards,
  type SummaryError,
  TextArea,
} from '@alongside/web-ui';
import { REFUSAL_TEXT, WAY_TO_SIGN_TEXT } from '../casework.text';
import { CasesClient } from '../cases.client';
import { OpenCase } from '../situation/open-case';

const FIELD_OF: Readonly<Partial<Record<SignRefusal, string>>> = {
  difference_missing: 'signature-text',
  reason_missing: 'signature-text',
};

/** Signs, signs with a difference of view, or does not sign and says why. Never before it was read. */
@Component({
  selector: 'al-sign-form',
  imports: [AskAboutNames, ErrorSummary, Note, OptionCards, TextArea],
  templateUrl: './sign-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignForm {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly decision = input.required<DecisionView>();
  readonly done = output();

  protected readonly way = signal<WayToSign | null>(null);
  protected readonly text = signal('');
  protected readonly sending = new Sending(
    new NamesQuestion(() => (this.textLabel() ? [this.text()] : [])),
  );
  /** The version that is being read: a changed text has to be read before it is signed. */
  private readonly readVersion = linkedSignal<DecisionView, { id: string; version: number }>({
    source: this.decision,
    computation: ({ id, version }, previous) =>
      previous?.value.id === id ? previous.value : { id, version },
  });
  protected readonly hasChanged = computed(
    () => this.decision().version !== this.readVersion().version,
  );

  /** Only the ways that are this reader's: the one who wrote it changes it instead. */
  protected readonly choices = computed<readonly Choice<WayToSign>[]>(() => {
    const isRaiser = this.open.subject().myPart === 'raiser';
    const ways = isRaiser ? WAYS_TO_SIGN : (['signed'] as const);
    return ways.map((value) => ({
      value,
      label: WAY_TO_SIGN_TEXT[value].word,
      hint: WAY_TO_SIGN_TEXT[value].meaning,
    }));
  });
  protected readonly textLabel = computed(() => {
    switch (this.way()) {
      case 'signed_with_difference':
        return 'How do you see it differently?';
      case 'declined':
        return 'Why do you not sign it?';
      default:
        return null;
    }
  });
  protected readonly button = computed(() =>
    this.way() === 'declined' ? 'Do not sign, and talk on' : 'Sign it',
  );
  protected readonly limit = CASE_LIMITS.longText;
  protected readonly messageFor = messageFor;

  protected haveRead(): void {
    const { id, version } = this.decision();
    this.readVersion.set({ id, version });
  }

  protected sign(): void {
    const kind = this.way() ?? 'signed';
    const { id: decisionId } = this.decision();
    const of = { caseId: this.open.subject().id, decisionId };
    const body = {
      kind,
      text: this.textLabel() ? this.text() : null,
      version: this.readVersion().version,
    };
    this.sending.send(
      () => this.cases.signDecision(of, body),
      (subject) => {
        this.open.take(subject);
        this.done.emit();
      },
      this.missing(),
    );
  }

  private missing(): readonly SummaryError[] {
    const way = this.way();
    if (way === null) return [{ fieldId: 'way', message: 'Choose how you sign.' }];
    const { myPart } = this.open.subject();
    return refusalsToSign(this.decision(), myPart, way, this.text()).map((refusal) => ({
      fieldId: FIELD_OF[refusal] ?? null,
      message: REFUSAL_TEXT[refusal],
    }));
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { RECORD_LIMITS, REFUSAL_TEXT, type RecordView } from '@alongside/contracts';
import {
  isPairOfRecord,
  RECORD_SIGNATURE_KINDS,
  type RecordSignatureKind,
  refusalsToSignRecord,
  type SignRecordRefusal,
} from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  ErrorSummary,
  NamesQuestion,
  Note,
  OptionCards,
  TextArea,
} from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordsClient } from './records.client';
import { WAY_TO_SIGN_RECORD } from './records.text';

const FIELD_OF: Readonly<Partial<Record<SignRecordRefusal, string>>> = {
  difference_missing: 'record-signature-text',
  reason_missing: 'record-signature-text',
};

/** Signs, signs with a difference of view, or does not sign and says why. Never before it was read. */
@Component({
  selector: 'al-sign-record',
  imports: [AskAboutNames, ErrorSummary, Note, OptionCards, TextArea],
  templateUrl: './sign-record.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignRecord {
  private readonly open = inject(OpenRecord);
  private readonly client = inject(RecordsClient);

  protected readonly way = signal<RecordSignatureKind | null>(null);
  protected readonly text = signal('');
  protected readonly sending = new Sending(
    new NamesQuestion(() => (this.textLabel() ? [this.text()] : [])),
  );
  /** The version that is being read: a changed text has to be read before it is signed. */
  private readonly readVersion = linkedSignal<RecordView, { id: string; version: number }>({
    source: this.open.record,
    computation: ({ id, version }, previous) =>
      previous?.value.id === id ? previous.value : { id, version },
  });
  protected readonly hasChanged = computed(
    () => this.open.record().version !== this.readVersion().version,
  );
  protected readonly choices = computed<readonly Choice<RecordSignatureKind>[]>(() => {
    const { readAs, signatures } = this.open.record();
    const hasDeclined = signatures.some(({ part, kind }) => part === readAs && kind === 'declined');
    return RECORD_SIGNATURE_KINDS.filter((kind) => !hasDeclined || kind !== 'declined').map(
      (value) => ({
        value,
        label: WAY_TO_SIGN_RECORD[value].word,
        hint: WAY_TO_SIGN_RECORD[value].meaning,
      }),
    );
  });
  protected readonly textLabel = computed(() => {
    switch (this.way()) {
      case 'with_difference':
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
  protected readonly limit = RECORD_LIMITS.words;
  protected readonly messageFor = messageFor;

  protected haveRead(): void {
    const { id, version } = this.open.record();
    this.readVersion.set({ id, version });
  }

  protected sign(): void {
    const kind = this.way() ?? 'agreed';
    const text = this.textLabel() === null ? null : this.text();
    const { version } = this.readVersion();
    this.sending.send(
      () => this.client.sign(this.open.record(), { kind, text, version }),
      (view) => {
        this.way.set(null);
        this.text.set('');
        this.open.take(view);
      },
      this.missing(),
    );
  }

  private missing(): readonly FormError[] {
    const way = this.way();
    if (way === null) return [{ fieldId: 'record-way', message: 'Choose how you sign.' }];
    const record = this.open.record();
    if (!isPairOfRecord(record.readAs)) return [];
    return refusalsToSignRecord(record, record.readAs, way, this.text()).map((refusal) => ({
      fieldId: FIELD_OF[refusal] ?? null,
      message: REFUSAL_TEXT[refusal],
    }));
  }
}

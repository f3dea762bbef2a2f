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
import type { BulkRow, BulkView } from '@alongside/contracts';
import { PEOPLE_REFUSAL_TEXT } from '@alongside/contracts/people-words';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { type Choice, DateField, ErrorSummary, Note, plural, SelectField } from '@alongside/web-ui';
import { BulkClient, type BulkChange } from './bulk.client';

/** What was done last, and to whom. */
interface Done {
  readonly kind: BulkChange['kind'];
  readonly rows: readonly BulkRow[];
}

/** Moves the people who are chosen, or ends their access: shown first, and taken back where it can be. */
@Component({
  selector: 'al-bulk-panel',
  imports: [DateField, ErrorSummary, Note, SelectField],
  templateUrl: './bulk-panel.html',
  styleUrl: './bulk-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BulkPanel {
  private readonly client = inject(BulkClient);

  /** Ids of those who are chosen. */
  readonly chosen = input.required<readonly string[]>();
  readonly teams = input.required<readonly Choice[]>();
  /** The list is not what it was. */
  readonly changed = output();
  readonly cleared = output();

  protected readonly kind = signal<BulkChange['kind'] | null>(null);
  protected readonly teamId = signal<string | null>(null);
  protected readonly lastOn = signal<string | null>(null);
  private readonly asked = computed<BulkChange | null>(() => {
    const [memberIds, lastOn] = [this.chosen(), this.lastOn()];
    if (this.kind() === 'move') return { kind: 'move', memberIds, teamId: this.teamId() };
    return this.kind() === 'leave' && lastOn !== null ? { kind: 'leave', memberIds, lastOn } : null;
  });
  /** What would happen, of what is asked for now. */
  protected readonly preview = linkedSignal<BulkChange | null, BulkView | null>({
    source: this.asked,
    computation: () => null,
  });
  protected readonly rows = computed(() => this.preview()?.items.map((row) => inWords(row)) ?? []);
  protected readonly able = computed(
    () => this.rows().filter(({ reason }) => reason === '').length,
  );
  protected readonly count = computed(() => plural(this.chosen().length, 'person', 'people'));
  protected readonly done = signal<Done | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected begin(kind: BulkChange['kind']): void {
    this.kind.set(kind);
    this.done.set(null);
    this.said.set('');
    this.sending.errors.set([]);
  }

  protected show(): void {
    const asked = this.asked();
    const missing: readonly FormError[] =
      asked === null ? [{ fieldId: 'bulk-last-on', message: 'Write their last day.' }] : [];
    this.sending.send(
      () => this.client.preview(asked ?? { kind: 'move', memberIds: [], teamId: null }),
      (view) => {
        if (asked === this.asked()) this.preview.set(view);
      },
      missing,
    );
  }

  protected carryOut(): void {
    const asked = this.asked();
    if (asked === null) return;
    this.sending.send(
      () => this.client.carryOut(asked),
      ({ items }) => {
        const rows = items.filter(({ refusals }) => refusals.length === 0);
        this.done.set({ kind: asked.kind, rows });
        this.said.set(
          asked.kind === 'move'
            ? `${plural(rows.length, 'person is', 'people are')} moved.`
            : `The last day of ${plural(rows.length, 'person', 'people')} is set.`,
        );
        this.kind.set(null);
        this.changed.emit();
      },
    );
  }

  protected takeBack({ kind, rows }: Done): void {
    this.sending.send(
      () => this.client.takeBack(kind, rows),
      (back) => {
        this.done.set(null);
        this.said.set(
          back === rows.length
            ? 'It is taken back.'
            : `${back} of ${rows.length} are taken back; somebody changed the others meanwhile.`,
        );
        this.changed.emit();
      },
    );
  }
}

const inWords = ({ id, name, team, lines, refusals: [refusal] }: BulkRow) => ({
  id,
  name,
  from: team?.name ?? 'no team',
  lines:
    lines === 0
      ? ''
      : ` ${plural(lines, 'supervision line', 'supervision lines')} stay to be handed over.`,
  reason: refusal === undefined ? '' : PEOPLE_REFUSAL_TEXT[refusal],
});

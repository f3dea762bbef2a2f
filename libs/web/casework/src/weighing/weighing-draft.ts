import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type {
  CaseView,
  ChangeQuestion,
  PersonVoice,
  Question,
  Weighing,
} from '@alongside/contracts';
import { autosave } from '@alongside/web-platform';
import { NamesQuestion, textsIn } from '@alongside/web-ui';
import type { ConflictField } from '@alongside/web-ui';
import { firstValueFrom } from 'rxjs';
import { CasesClient } from '../cases.client';
import { OpenCase } from '../situation/open-case';
import { isCase, mergedWeighing, NO_VOICE, weighingConflicts } from './weighing-texts';

/**
 * The facts and the weighing while they are being written by either of the two. It is saved as it is
 * typed; what the other saved meanwhile is shown beside one's own. Provided by the page.
 */
@Injectable()
export class WeighingDraft {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  private readonly unsaved = signal<ChangeQuestion>({});
  /** What the changes started from. While something is unsaved, news from elsewhere waits. */
  private readonly base = linkedSignal<CaseView | null, CaseView | null>({
    source: this.open.view,
    computation: (view, previous) => (this.isDirty() && previous?.value ? previous.value : view),
  });
  private readonly saver = autosave<ChangeQuestion>({
    save: (sent) => this.send(sent),
    conflict: (current) => this.meet(current),
  });
  private theirs: CaseView | null = null;
  /** What was written here: the other one is asked about theirs. */
  private readonly touched = signal<ReadonlySet<string>>(new Set());

  readonly state = this.saver.state;
  readonly conflict = signal<readonly ConflictField[]>([]);
  readonly question = computed<Question>(() => ({
    ...this.required().question,
    ...this.unsaved().question,
  }));
  readonly weighing = computed<Weighing>(() => ({
    ...this.required().weighing,
    ...this.unsaved().weighing,
  }));
  /** It saves itself; what was written here is asked about before it is left. */
  readonly names = new NamesQuestion(() => this.textsOf([...this.touched()]));
  readonly voice = computed<PersonVoice>(() => this.weighing().personVoice ?? NO_VOICE);

  weigh(change: Partial<Weighing>): void {
    this.touch(change);
    this.keep({ ...this.unsaved(), weighing: { ...this.unsaved().weighing, ...change } });
  }

  hear(change: Partial<PersonVoice>): void {
    this.weigh({ personVoice: { ...this.voice(), ...change } });
  }

  know(change: Partial<Question>): void {
    this.touch(change);
    this.keep({ ...this.unsaved(), question: { ...this.unsaved().question, ...change } });
  }

  /** Saves what is not saved yet. Answers whether everything is safe. */
  async save(): Promise<boolean> {
    await this.saver.flush();
    return !this.saver.hasUnsaved();
  }

  /** Ends a conflict with the texts that were chosen. */
  settle(chosen: Readonly<Record<string, string>>): Promise<void> {
    const [before, current] = [this.base(), this.theirs];
    if (!before || !current) return Promise.resolve();
    const weighing = mergedWeighing(this.weighing(), before.weighing, current.weighing, chosen);
    this.unsaved.update((all) => ({ ...all, weighing }));
    this.conflict.set([]);
    this.base.set(current);
    return this.saver.resolve(this.unsaved());
  }

  private isDirty(): boolean {
    const { question, weighing } = this.unsaved();
    return question !== undefined || weighing !== undefined;
  }

  private required(): CaseView {
    return this.base() ?? this.open.subject();
  }

  /** What stood in a field before it was first changed is not asked about. */
  private touch(change: object): void {
    const first = Object.keys(change).filter((key) => !this.touched().has(key));
    this.names.letStandIn(this.textsOf(first).join('\n\n'));
    this.touched.update((before) => new Set([...before, ...first]));
  }

  private textsOf(keys: readonly string[]): readonly string[] {
    if (keys.length === 0) return [];
    const all: Readonly<Record<string, unknown>> = { ...this.question(), ...this.weighing() };
    return keys.flatMap((key) => textsIn(all[key], ['askedOn']));
  }

  private keep(change: ChangeQuestion): void {
    this.unsaved.set(change);
    this.saver.change(change);
  }

  private async send(sent: ChangeQuestion): Promise<void> {
    const { id, version } = this.required();
    const saved = await firstValueFrom(
      this.cases.keepQuestion(id, version, withoutBlankRows(sent)),
    );
    this.unsaved.set(typedSince(sent, this.unsaved()));
    this.open.take(saved);
    this.base.set(saved);
  }

  /** Something else in the case changed first: often not the same text, and then nobody is asked. */
  private meet(current: unknown): void {
    const before = this.base();
    if (!before || !isCase(current)) return;
    this.theirs = current;
    const conflicts = weighingConflicts(this.weighing(), before.weighing, current.weighing);
    this.conflict.set(conflicts);
    if (conflicts.length === 0) void this.settle({});
  }
}

/** What has been typed over since it was sent. */
function typedSince(sent: ChangeQuestion, now: ChangeQuestion): ChangeQuestion {
  const question = changedSince(sent.question, now.question);
  const weighing = changedSince(sent.weighing, now.weighing);
  return { ...(question ? { question } : {}), ...(weighing ? { weighing } : {}) };
}

function changedSince<T extends object>(
  sent: Partial<T> | undefined,
  now: Partial<T> | undefined,
): Partial<T> | undefined {
  const changed = Object.entries(now ?? {}).filter(
    ([key, value]) =>
      value !== (sent as Readonly<Record<string, unknown>> | undefined)?.[key] ||
      hasBlankRow(value),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as Partial<T>) : undefined;
}

/** A row that was added and is about to be written in stays on the screen, and is not sent. */
const hasBlankRow = (value: unknown): boolean => Array.isArray(value) && value.includes('');

function withoutBlankRows(change: ChangeQuestion): ChangeQuestion {
  const { weighing } = change;
  if (!weighing) return change;
  const written = Object.entries(weighing).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((row: string) => row.trim() !== '') : value,
  ]);
  return { ...change, weighing: Object.fromEntries(written) as Partial<Weighing> };
}

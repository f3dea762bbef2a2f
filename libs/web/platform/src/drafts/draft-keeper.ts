import { HttpClient } from '@angular/common/http';
import { inject, type Signal, signal } from '@angular/core';
import type { DraftView, KeepDraft } from '@alongside/contracts';
import { firstValueFrom } from 'rxjs';
import { autosaving } from '../http/autosaving';
import { problemOf } from '../http/problem-error';
import { type Autosave, autosave, type SaveState } from './autosave';
import { canonical } from './canonical';

const at = (scope: string): string => `/api/v1/drafts/${encodeURIComponent(scope)}`;

const isDraft = (current: unknown): current is DraftView =>
  typeof current === 'object' && current !== null && 'version' in current && 'body' in current;

/** What somebody is writing, kept in their account until they send it. */
export class DraftKeeper<T> {
  private readonly http = inject(HttpClient);
  private readonly other = signal<DraftView | null>(null);
  private readonly saver: Autosave<T>;
  private version: number | null = null;
  /** Bodies that were sent and not answered: they may have been kept all the same. */
  private readonly unanswered = new Set<string>();

  /** For `al-saved-status`. */
  readonly state: Signal<SaveState>;
  /** The version another tab or device saved meanwhile, until `resolve` is called. */
  readonly conflict = this.other.asReadonly();

  constructor(private readonly scope: string) {
    this.saver = autosave<T>({
      save: (body) => this.put(body),
      saveLeaving: (body) => {
        this.putLeaving(body);
      },
      conflict: (current) => {
        this.meet(current);
      },
    });
    this.state = this.saver.state;
  }

  /** What was kept before, or `null`. Throws ProblemError. */
  async load(): Promise<T | null> {
    const draft = await firstValueFrom(this.http.get<DraftView>(at(this.scope)));
    // Version 0 is a draft that nobody has begun.
    if (draft.version === 0) return null;
    this.version = draft.version;
    return draft.body as T;
  }

  /** What is written now; it is saved after a pause. */
  change(body: T): void {
    this.saver.change(body);
  }

  /** Saves at once. */
  flush(): Promise<void> {
    return this.saver.flush();
  }

  /** It was sent, or is not wanted: nothing of it stays. */
  async discard(): Promise<void> {
    this.saver.forget();
    const hadOne = this.version !== null;
    this.version = null;
    if (hadOne) await firstValueFrom(this.http.delete(at(this.scope)));
  }

  /** The conflict is settled with this body. */
  resolve(body: T): Promise<void> {
    this.version = this.other()?.version ?? this.version;
    this.other.set(null);
    return this.saver.resolve(body);
  }

  private meet(current: unknown): void {
    this.other.set(isDraft(current) ? current : null);
  }

  private async put(body: T): Promise<void> {
    this.unanswered.add(canonical(body));
    try {
      const draft = await firstValueFrom(
        this.http.put<DraftView>(at(this.scope), { body } satisfies KeepDraft, {
          context: autosaving(),
          headers: this.expected(),
        }),
      );
      this.know(draft);
    } catch (error) {
      // An attempt of our own may have got through although its answer did not.
      const { current } = problemOf(error);
      if (!isDraft(current) || !this.unanswered.has(canonical(current.body))) throw error;
      this.version = current.version;
      await this.put(body);
    }
  }

  private know(draft: DraftView): void {
    this.version = draft.version;
    this.unanswered.clear();
  }

  private putLeaving(body: T): void {
    this.unanswered.add(canonical(body));
    void fetch(at(this.scope), {
      method: 'PUT',
      keepalive: true,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', ...this.expected() },
      body: JSON.stringify({ body } satisfies KeepDraft),
    })
      .then((answer) => (answer.ok ? (answer.json() as Promise<DraftView>) : null))
      .then((draft) => {
        if (draft === null) return;
        this.know(draft);
        this.saver.kept(body);
      })
      // The page may be gone; if it is not, the keeper tries again by itself.
      .catch(() => undefined);
  }

  private expected(): Record<string, string> {
    return this.version === null ? {} : { 'If-Match': `"${String(this.version)}"` };
  }
}

/**
 * Keeps what is written under this scope, such as `entry:<caseId>`, as long as the component lives.
 * Call it in an injection context.
 */
export const keepDraft = <T>(scope: string): DraftKeeper<T> => new DraftKeeper<T>(scope);

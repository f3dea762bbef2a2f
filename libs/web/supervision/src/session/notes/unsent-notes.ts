import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DraftView, KeepDraft } from '@alongside/contracts';
import { autosaving, problemOf } from '@alongside/web-platform';
import { firstValueFrom } from 'rxjs';
import { fromBase64, toBase64 } from './base64';

const KEY_AT = '/api/v1/drafts/unsent-notes-key';
const STALE = 412;
const METHOD = 'AES-GCM';
/** Bytes of a key, and of what makes each encryption another one. */
const KEY_LENGTH = 32;
const SALT_LENGTH = 12;

/** What this tab keeps of one note until it is sent. */
export interface UnsentNote {
  /** What was kept before the page was loaded anew, as an update of the note; `null` when nothing was. */
  readonly found: string | null;
  keep(update: string): void;
  forget(): void;
}

/**
 * Unsent words of shared notes, for a page that is loaded anew. They lie in the tab, unreadable without a key
 * that lies in their writer's account: neither whoever uses the device next nor the server alone has both.
 */
@Injectable({ providedIn: 'root' })
export class UnsentNotes {
  private readonly http = inject(HttpClient);
  private key: Promise<CryptoKey> | undefined;

  /**
   * What lies at this place of the tab's storage. `null` when the key cannot be had now: then nothing is kept, and
   * nothing that was kept is touched.
   */
  async at(place: string): Promise<UnsentNote | null> {
    try {
      this.key ??= this.fetchKey();
      return await openNote(place, await this.key);
    } catch {
      this.key = undefined;
      return null;
    }
  }

  private async fetchKey(): Promise<CryptoKey> {
    const draft = await firstValueFrom(this.http.get<DraftView>(KEY_AT));
    const kept = draft.version > 0 ? draft : await this.makeKey();
    return crypto.subtle.importKey('raw', fromBase64(String(kept.body)), METHOD, false, [
      'encrypt',
      'decrypt',
    ]);
  }

  /** A first key; when another window was faster, its key holds. */
  private async makeKey(): Promise<DraftView> {
    const body: KeepDraft = {
      body: toBase64(crypto.getRandomValues(new Uint8Array(KEY_LENGTH))),
    };
    const options = { context: autosaving(), headers: { 'If-Match': '"0"' } };
    try {
      return await firstValueFrom(this.http.put<DraftView>(KEY_AT, body, options));
    } catch (error) {
      const { status, current } = problemOf(error);
      if (status === STALE) return current as DraftView;
      throw error;
    }
  }
}

async function openNote(place: string, key: CryptoKey): Promise<UnsentNote> {
  const kept = sessionStorage.getItem(place);
  const found = kept === null ? null : await decrypted(kept, key).catch(() => null);
  // Somebody else's: they signed in here before.
  if (found === null) sessionStorage.removeItem(place);
  /** One after the other, so that the newest is what stays. */
  let last = Promise.resolve();
  const next = (step: () => void | Promise<void>): void => {
    // Without room the words still stand in the page.
    last = last.then(step).catch(() => undefined);
  };
  return {
    found,
    keep: (update) => next(async () => sessionStorage.setItem(place, await encrypted(update, key))),
    forget: () => next(() => sessionStorage.removeItem(place)),
  };
}

async function encrypted(text: string, key: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const bytes = new TextEncoder().encode(text);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: METHOD, iv }, key, bytes));
  return `${toBase64(iv)} ${toBase64(sealed)}`;
}

async function decrypted(kept: string, key: CryptoKey): Promise<string> {
  const [iv = '', sealed = ''] = kept.split(' ');
  const method = { name: METHOD, iv: fromBase64(iv) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(method, key, fromBase64(sealed)));
}

import { DestroyRef, inject, Injectable } from '@angular/core';
import { Subject } from 'rxjs';
import type { LiveEvent } from '@alongside/contracts';

/** What the tabs of one browser tell each other. Never anything that somebody wrote. */
export type TabMessage =
  | { readonly kind: 'signed_in' | 'signed_out'; readonly memberId: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'used'; readonly at: number }
  | { readonly kind: 'live'; readonly event: LiveEvent }
  | { readonly kind: 'gap' };

/** The other tabs of this browser. */
@Injectable({ providedIn: 'root' })
export class Tabs {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('alongside');
  private readonly messages = new Subject<TabMessage>();
  readonly heard = this.messages.asObservable();

  constructor() {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      this.messages.next(data);
    });
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }
}

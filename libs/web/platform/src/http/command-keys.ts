import type { HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';

/**
 * Keys of commands whose answer never came. Sending the same command again uses the same key, so that it
 * happens once; a definite answer forgets the key.
 */
@Injectable({ providedIn: 'root' })
export class CommandKeys {
  private readonly unanswered = new Map<string, string>();

  keyFor(request: HttpRequest<unknown>): string {
    return this.unanswered.get(nameOf(request)) ?? crypto.randomUUID();
  }

  keep(request: HttpRequest<unknown>, key: string): void {
    this.unanswered.set(nameOf(request), key);
  }

  forget(request: HttpRequest<unknown>): void {
    this.unanswered.delete(nameOf(request));
  }
}

const nameOf = (request: HttpRequest<unknown>): string =>
  `${request.method} ${request.urlWithParams} ${JSON.stringify(request.body ?? null)}`;

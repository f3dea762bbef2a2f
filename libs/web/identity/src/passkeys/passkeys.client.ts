import type {
  PasskeyConfirmed,
  PasskeyToMake,
  PasskeyToUse,
  PasskeyView,
  SessionView,
} from '@alongside/contracts';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { from, type Observable, switchMap } from 'rxjs';
import { PasskeyCeremony } from './ceremony';

const API = '/api/v1';

/** Passkeys, as the API and the browser know them. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class PasskeysClient {
  private readonly http = inject(HttpClient);
  private readonly ceremony = inject(PasskeyCeremony);

  /** The whole of signing in. */
  signIn(): Observable<SessionView> {
    return this.use(`${API}/session/passkey`);
  }

  /** The second step of signing in, or a proof in the middle of a session. */
  prove(): Observable<SessionView> {
    return this.use(`${API}/session/factor/passkey`);
  }

  /** What the browser needs to make one; asked apart, since a proof may be asked first. */
  begin(): Observable<PasskeyToMake> {
    return this.http.post<PasskeyToMake>(`${API}/session/passkeys/challenge`, {});
  }

  make(asked: PasskeyToMake): Observable<PasskeyConfirmed> {
    return from(this.ceremony.make(asked)).pipe(
      switchMap((made) => this.http.post<PasskeyConfirmed>(`${API}/session/passkeys`, made)),
    );
  }

  rename({ id, version }: PasskeyView, name: string): Observable<PasskeyView> {
    const headers = { 'If-Match': `"${version}"` };
    return this.http.patch<PasskeyView>(`${API}/me/passkeys/${id}`, { name }, { headers });
  }

  remove(id: string): Observable<void> {
    return this.http.delete<undefined>(`${API}/me/passkeys/${id}`);
  }

  private use(address: string): Observable<SessionView> {
    return this.http.post<PasskeyToUse>(`${address}/challenge`, {}).pipe(
      switchMap((asked) => this.ceremony.use(asked)),
      switchMap((answer) => this.http.post<SessionView>(address, answer)),
    );
  }
}

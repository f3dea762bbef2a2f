import type {
  AuthenticatorConfirmed,
  AuthenticatorSetUp,
  RecoveryCodes,
  SecondStepView,
  SecurityView,
  SessionView,
} from '@alongside/contracts';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

const API = '/api/v1';

/** Second factors, as the API knows them. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class FactorsClient {
  private readonly http = inject(HttpClient);

  security(): Observable<SecurityView> {
    return this.http.get<SecurityView>(`${API}/me/security`);
  }

  /** The second step of signing in, or a proof in the middle of a session. */
  prove(code: string): Observable<SessionView> {
    return this.http.post<SessionView>(`${API}/session/factor`, { code });
  }

  /** The one-time code of an administrator; the answer says what can be set up. */
  passHelp(code: string): Observable<SecondStepView> {
    return this.http.post<SecondStepView>(`${API}/session/help`, { code });
  }

  proveByPassword(password: string): Observable<void> {
    return this.http.post<undefined>(`${API}/session/password`, { password });
  }

  beginAuthenticator(): Observable<AuthenticatorSetUp> {
    return this.http.post<AuthenticatorSetUp>(`${API}/session/authenticator`, {});
  }

  confirmAuthenticator(code: string): Observable<AuthenticatorConfirmed> {
    return this.http.put<AuthenticatorConfirmed>(`${API}/session/authenticator`, { code });
  }

  removeAuthenticator(): Observable<void> {
    return this.http.delete<undefined>(`${API}/me/authenticator`);
  }

  renewRecoveryCodes(): Observable<RecoveryCodes> {
    return this.http.post<RecoveryCodes>(`${API}/me/recovery-codes`, {});
  }
}

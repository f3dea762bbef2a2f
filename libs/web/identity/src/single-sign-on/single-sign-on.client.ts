import type {
  OwnSingleSignOn,
  SetSingleSignOn,
  SingleSignOnSettings,
  SingleSignOnStart,
  SingleSignOnTrial,
} from '@alongside/contracts';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

const OWN = '/api/v1/me/single-sign-on';
const SETTINGS = '/api/v1/organisation/single-sign-on';

/** Signing in through the organisation. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class SingleSignOnClient {
  private readonly http = inject(HttpClient);

  begin(email: string): Observable<SingleSignOnStart> {
    return this.http.post<SingleSignOnStart>('/api/v1/session/single-sign-on', { email });
  }

  own(): Observable<OwnSingleSignOn> {
    return this.http.get<OwnSingleSignOn>(OWN);
  }

  link(): Observable<SingleSignOnStart> {
    return this.http.post<SingleSignOnStart>(OWN, {});
  }

  unlink(): Observable<void> {
    return this.http.delete<undefined>(OWN);
  }

  settings(): Observable<SingleSignOnSettings> {
    return this.http.get<SingleSignOnSettings>(SETTINGS);
  }

  set(wanted: SetSingleSignOn, version: number): Observable<SingleSignOnSettings> {
    const headers = { 'if-match': `"${version}"` };
    return this.http.put<SingleSignOnSettings>(SETTINGS, wanted, { headers });
  }

  trial(): Observable<SingleSignOnTrial> {
    return this.http.post<SingleSignOnTrial>(`${SETTINGS}/trial`, {});
  }
}

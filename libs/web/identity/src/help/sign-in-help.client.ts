import type { SignInHelpAnswer, SignInHelpView } from '@alongside/contracts';
import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

const API = '/api/v1/organisation';
const from = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });

/** Help for somebody who cannot sign in, for administrators. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class SignInHelpClient {
  private readonly http = inject(HttpClient);

  of(memberId: () => string): HttpResourceRef<SignInHelpView | undefined> {
    return httpResource<SignInHelpView>(() => `${API}/people/${memberId()}/sign-in-help`);
  }

  ask({ member, version }: SignInHelpView): Observable<SignInHelpAnswer> {
    const address = `${API}/people/${member.id}/sign-in-help`;
    return this.http.post<SignInHelpAnswer>(address, {}, from(version));
  }

  answer({ waiting, version }: SignInHelpView, isConfirmed: boolean): Observable<SignInHelpAnswer> {
    const address = `${API}/sign-in-help/${waiting?.id ?? ''}/answer`;
    return this.http.post<SignInHelpAnswer>(address, { isConfirmed }, from(version));
  }
}

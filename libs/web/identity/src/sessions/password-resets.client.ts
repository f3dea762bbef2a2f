import type { AskPasswordReset, FinishPasswordReset } from '@alongside/contracts';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

const ADDRESS = '/api/v1/password-resets';

/** For who forgot their password. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class PasswordResetsClient {
  private readonly http = inject(HttpClient);

  ask(body: AskPasswordReset): Observable<void> {
    return this.http.post<undefined>(ADDRESS, body);
  }

  finish(body: FinishPasswordReset): Observable<void> {
    return this.http.post<undefined>(`${ADDRESS}/completion`, body);
  }
}

import type { ChangePassword, OpenSessions } from '@alongside/contracts';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

const ADDRESS = '/api/v1/me/sessions';

/** Where this person is signed in. Every call throws ProblemError. */
@Injectable({ providedIn: 'root' })
export class SessionsClient {
  private readonly http = inject(HttpClient);

  changePassword(change: ChangePassword): Observable<void> {
    return this.http.post<undefined>('/api/v1/me/password', change);
  }

  list(): Observable<OpenSessions> {
    return this.http.get<OpenSessions>(ADDRESS);
  }

  end(id: string): Observable<void> {
    return this.http.delete<undefined>(`${ADDRESS}/${id}`);
  }

  endOthers(): Observable<void> {
    return this.http.delete<undefined>(ADDRESS);
  }
}

import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SupervisionDuePage } from '@alongside/contracts';
import type { Observable } from 'rxjs';

const DUE = '/api/v1/supervision-due';

/** The address of whose supervision is due. */
@Injectable({ providedIn: 'root' })
export class DueClient {
  private readonly http = inject(HttpClient);

  list(): HttpResourceRef<SupervisionDuePage | undefined> {
    return httpResource<SupervisionDuePage>(() => DUE);
  }

  more(cursor: string): Observable<SupervisionDuePage> {
    return this.http.get<SupervisionDuePage>(DUE, { params: { cursor } });
  }
}

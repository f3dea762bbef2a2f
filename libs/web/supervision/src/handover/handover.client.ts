import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  BeginLine,
  LineRow,
  OrganisationLines,
  PastSharingView,
  TodayRouteSettings,
  TodayRouteView,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1';
const ROUTE = `${API}/organisation/today-route`;
const sharingOf = (lineId: string): string => `${API}/supervision/lines/${lineId}/sharing`;

/** The addresses of who supervises whom, and of what is shared when that changes. */
@Injectable({ providedIn: 'root' })
export class HandoverClient {
  private readonly http = inject(HttpClient);

  lines(): HttpResourceRef<OrganisationLines | undefined> {
    return httpResource<OrganisationLines>(() => `${API}/organisation/lines`);
  }

  begin(body: BeginLine): Observable<LineRow> {
    return this.http.post<LineRow>(`${API}/supervision/lines`, body);
  }

  route(): HttpResourceRef<TodayRouteView | undefined> {
    return httpResource<TodayRouteView>(() => ROUTE);
  }

  /** `version` is what the change started from. */
  setRoute(version: number, settings: TodayRouteSettings): Observable<TodayRouteView> {
    const headers = { 'If-Match': `"${String(version)}"` };
    return this.http.put<TodayRouteView>(ROUTE, settings, { headers });
  }

  sharing(lineId: () => string): HttpResourceRef<PastSharingView | undefined> {
    return httpResource<PastSharingView>(() => sharingOf(lineId()));
  }

  share(lineId: string, withNewSupervisor: boolean): Observable<PastSharingView> {
    return this.http.post<PastSharingView>(sharingOf(lineId), { withNewSupervisor });
  }
}

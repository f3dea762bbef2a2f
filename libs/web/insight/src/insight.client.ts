import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ThemesOverview, ThemeViewsPage, UnitThemes } from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1/themes';

/** Which unit of which published quarter. */
export interface UnitAt {
  readonly quarter: string;
  readonly unitId: string;
}

/** The addresses of team themes. Reads are resources; `undefined` asks for nothing. */
@Injectable({ providedIn: 'root' })
export class InsightClient {
  private readonly http = inject(HttpClient);

  overview(): HttpResourceRef<ThemesOverview | undefined> {
    return httpResource<ThemesOverview>(() => API);
  }

  unit(at: () => UnitAt | undefined): HttpResourceRef<UnitThemes | undefined> {
    return httpResource<UnitThemes>(() => {
      const asked = at();
      return asked === undefined ? undefined : addressOf(asked);
    });
  }

  /** The address of a copy to keep. */
  copyOf(at: UnitAt, kind: 'csv' | 'pdf'): string {
    return `${addressOf(at)}.${kind}`;
  }

  views(): HttpResourceRef<ThemeViewsPage | undefined> {
    return httpResource<ThemeViewsPage>(() => `${API}/views`);
  }

  moreViews(cursor: string): Observable<ThemeViewsPage> {
    return this.http.get<ThemeViewsPage>(`${API}/views`, { params: { cursor } });
  }
}

const addressOf = ({ quarter, unitId }: UnitAt): string => `${API}/${quarter}/units/${unitId}`;

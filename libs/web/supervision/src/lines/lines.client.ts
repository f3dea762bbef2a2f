import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AddSession,
  AgreementView,
  CalendarFeedView,
  MoveSession,
  NewCalendarFeed,
  SessionRow,
  SetSchedule,
  SupervisionLineView,
  SupervisionOverview,
  WriteAgreement,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1';
const LINES = `${API}/supervision/lines`;

const against = (version: number): { headers: Record<string, string> } => ({
  headers: { 'If-Match': `"${String(version)}"` },
});

/** The addresses of a pair's agreement and dates. Reads are resources; a `undefined` id asks for nothing. */
@Injectable({ providedIn: 'root' })
export class LinesClient {
  private readonly http = inject(HttpClient);

  mine(): HttpResourceRef<SupervisionOverview | undefined> {
    return httpResource<SupervisionOverview>(() => `${API}/supervision`);
  }

  line(lineId: () => string | undefined): HttpResourceRef<SupervisionLineView | undefined> {
    return httpResource<SupervisionLineView>(() => {
      const id = lineId();
      return id === undefined ? undefined : `${LINES}/${id}`;
    });
  }

  agreement(lineId: () => string | undefined): HttpResourceRef<AgreementView | undefined> {
    return httpResource<AgreementView>(() => {
      const id = lineId();
      return id === undefined ? undefined : `${LINES}/${id}/agreement`;
    });
  }

  writeAgreement(lineId: string, version: number, text: WriteAgreement): Observable<AgreementView> {
    return this.http.put<AgreementView>(`${LINES}/${lineId}/agreement`, text, against(version));
  }

  signAgreement(lineId: string, version: number): Observable<AgreementView> {
    return this.http.post<AgreementView>(`${LINES}/${lineId}/agreement/signatures`, { version });
  }

  setSchedule(
    lineId: string,
    version: number,
    schedule: SetSchedule,
  ): Observable<SupervisionLineView> {
    return this.http.put<SupervisionLineView>(
      `${LINES}/${lineId}/schedule`,
      schedule,
      against(version),
    );
  }

  addSession(lineId: string, session: AddSession): Observable<SessionRow> {
    return this.http.post<SessionRow>(`${LINES}/${lineId}/sessions`, session);
  }

  moveSession(sessionId: string, move: MoveSession): Observable<SessionRow> {
    return this.http.post<SessionRow>(`${API}/supervision/sessions/${sessionId}/moves`, move);
  }

  calendar(): HttpResourceRef<CalendarFeedView | undefined> {
    return httpResource<CalendarFeedView>(() => `${API}/me/calendar`);
  }

  makeCalendar(): Observable<NewCalendarFeed> {
    return this.http.post<NewCalendarFeed>(`${API}/me/calendar`, {});
  }

  revokeCalendar(): Observable<unknown> {
    return this.http.delete(`${API}/me/calendar`);
  }
}

/** Where one session is a file for a calendar. */
export const sessionFile = (sessionId: string): string =>
  `${API}/supervision/sessions/${sessionId}.ics`;

import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AddAgendaItem,
  AgreeSupervisionAction,
  ChangeSupervisionAction,
  NoteChanges,
  SessionPrivateNote,
  SupervisionSessionView,
} from '@alongside/contracts';
import { autosaving } from '@alongside/web-platform';
import type { Observable } from 'rxjs';

const API = '/api/v1/supervision';
const sessionAt = (id: string): string => `${API}/sessions/${id}`;
const itemAt = (id: string): string => `${API}/agenda-items/${id}`;

const against = (version: number): { headers: Record<string, string> } => ({
  headers: { 'If-Match': `"${String(version)}"` },
});

/** The addresses of a session and its agenda. Every command answers with the session as it is then. */
@Injectable({ providedIn: 'root' })
export class SessionClient {
  private readonly http = inject(HttpClient);

  session(id: () => string | undefined): HttpResourceRef<SupervisionSessionView | undefined> {
    return httpResource<SupervisionSessionView>(() => {
      const sessionId = id();
      return sessionId === undefined ? undefined : sessionAt(sessionId);
    });
  }

  begin(id: string): Observable<SupervisionSessionView> {
    return this.http.post<SupervisionSessionView>(`${sessionAt(id)}/beginning`, {});
  }

  end(id: string): Observable<SupervisionSessionView> {
    return this.http.post<SupervisionSessionView>(`${sessionAt(id)}/ending`, {});
  }

  addItem(id: string, body: AddAgendaItem): Observable<SupervisionSessionView> {
    return this.http.post<SupervisionSessionView>(`${sessionAt(id)}/agenda-items`, body);
  }

  order(
    id: string,
    version: number,
    itemIds: readonly string[],
  ): Observable<SupervisionSessionView> {
    const address = `${sessionAt(id)}/agenda-order`;
    return this.http.put<SupervisionSessionView>(address, { itemIds }, against(version));
  }

  markDone(itemId: string, version: number, done: boolean): Observable<SupervisionSessionView> {
    return this.http.patch<SupervisionSessionView>(itemAt(itemId), { done }, against(version));
  }

  removeItem(itemId: string): Observable<SupervisionSessionView> {
    return this.http.delete<SupervisionSessionView>(itemAt(itemId));
  }

  carryOver(itemId: string, reason: string): Observable<SupervisionSessionView> {
    return this.http.post<SupervisionSessionView>(`${itemAt(itemId)}/carrying-over`, { reason });
  }

  agreeAction(id: string, body: AgreeSupervisionAction): Observable<SupervisionSessionView> {
    return this.http.post<SupervisionSessionView>(`${sessionAt(id)}/actions`, body);
  }

  changeAction(
    actionId: string,
    version: number,
    body: ChangeSupervisionAction,
  ): Observable<SupervisionSessionView> {
    const address = `${API}/actions/${actionId}`;
    return this.http.patch<SupervisionSessionView>(address, body, against(version));
  }

  writePrivateNote(id: string, version: number, text: string): Observable<SessionPrivateNote> {
    const options = { ...against(version), context: autosaving() };
    return this.http.put<SessionPrivateNote>(`${sessionAt(id)}/private-note`, { text }, options);
  }

  /** `since` is a state vector in URL-safe base64; what comes is what its owner lacks. */
  note(itemId: string, since: string): Observable<NoteChanges> {
    return this.http.get<NoteChanges>(`${itemAt(itemId)}/note`, { params: { since } });
  }

  changeNote(itemId: string, update: string): Observable<NoteChanges> {
    const options = { context: autosaving() };
    return this.http.post<NoteChanges>(`${itemAt(itemId)}/note`, { update }, options);
  }
}

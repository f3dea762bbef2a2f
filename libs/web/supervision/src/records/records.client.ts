import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  ChangeRecord,
  RecordPage,
  RecordView,
  SignRecord,
  UnsettledRecords,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1/supervision';
const recordAt = (recordId: string): string => `${API}/records/${recordId}`;

/** Which record a page is about: that of a session, or one by its own id. */
export interface RecordAddress {
  readonly sessionId?: string | undefined;
  readonly recordId?: string | undefined;
}

const urlOf = ({ sessionId, recordId }: RecordAddress): string | undefined => {
  if (recordId !== undefined) return recordAt(recordId);
  return sessionId === undefined ? undefined : `${API}/sessions/${sessionId}/record`;
};

/** The addresses of supervision records. */
@Injectable({ providedIn: 'root' })
export class RecordsClient {
  private readonly http = inject(HttpClient);

  /** Loads nothing while the address is empty. */
  record(address: () => RecordAddress): HttpResourceRef<RecordView | undefined> {
    return httpResource<RecordView>(() => urlOf(address()));
  }

  ofLine(lineId: () => string): HttpResourceRef<RecordPage | undefined> {
    return httpResource<RecordPage>(() => `${API}/lines/${lineId()}/records`);
  }

  moreOfLine(lineId: string, cursor: string): Observable<RecordPage> {
    return this.http.get<RecordPage>(`${API}/lines/${lineId}/records`, { params: { cursor } });
  }

  unsettled(): HttpResourceRef<UnsettledRecords | undefined> {
    return httpResource<UnsettledRecords>(() => '/api/v1/me/unsettled-records');
  }

  draft(sessionId: string): Observable<RecordView> {
    return this.http.post<RecordView>(`${API}/sessions/${sessionId}/record`, {});
  }

  change({ id, version }: RecordView, body: ChangeRecord): Observable<RecordView> {
    const headers = { 'If-Match': `"${version}"` };
    return this.http.patch<RecordView>(recordAt(id), body, { headers });
  }

  share({ id }: RecordView): Observable<RecordView> {
    return this.http.post<RecordView>(`${recordAt(id)}/sharing`, {});
  }

  sign({ id }: RecordView, body: SignRecord): Observable<RecordView> {
    return this.http.post<RecordView>(`${recordAt(id)}/signatures`, body);
  }

  addAddendum({ id }: RecordView, text: string): Observable<RecordView> {
    return this.http.post<RecordView>(`${recordAt(id)}/addenda`, { text });
  }

  addView({ id }: RecordView, text: string): Observable<RecordView> {
    return this.http.post<RecordView>(`${recordAt(id)}/views`, { text });
  }

  /** Where the tagged PDF of a record is. */
  pdfOf({ id }: RecordView): string {
    return `${recordAt(id)}.pdf`;
  }
}

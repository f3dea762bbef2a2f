import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerToday,
  AskToday,
  ConfirmToday,
  TodayOverview,
  TodayRequestView,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const TODAY = '/api/v1/today';

/** The addresses of "I need an answer today". */
@Injectable({ providedIn: 'root' })
export class TodayClient {
  private readonly http = inject(HttpClient);

  overview(): HttpResourceRef<TodayOverview | undefined> {
    return httpResource<TodayOverview>(() => TODAY);
  }

  request(requestId: () => string): HttpResourceRef<TodayRequestView | undefined> {
    return httpResource<TodayRequestView>(() => `${TODAY}/${requestId()}`);
  }

  ask(body: AskToday): Observable<TodayRequestView> {
    return this.http.post<TodayRequestView>(TODAY, body);
  }

  acknowledge(requestId: string): Observable<TodayRequestView> {
    return this.http.post<TodayRequestView>(`${TODAY}/${requestId}/acknowledgement`, {});
  }

  answer(requestId: string, body: AnswerToday): Observable<TodayRequestView> {
    return this.http.post<TodayRequestView>(`${TODAY}/${requestId}/answer`, body);
  }

  confirm(requestId: string, body: ConfirmToday): Observable<TodayRequestView> {
    return this.http.post<TodayRequestView>(`${TODAY}/${requestId}/confirmation`, body);
  }
}

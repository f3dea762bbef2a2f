import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerSecondView,
  EscalationsPage,
  HomeView,
  MyActionsPage,
  PersonsView,
  PersonView,
  SecondViewPage,
  SupervisionOverview,
  SupervisionView,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1';

/** The addresses of what is the reader's own: lists across cases. Reads are resources, as in `CasesClient`. */
@Injectable({ providedIn: 'root' })
export class MyWorkClient {
  private readonly http = inject(HttpClient);

  home(): HttpResourceRef<HomeView | undefined> {
    return httpResource<HomeView>(() => `${API}/me/home`);
  }

  supervision(): HttpResourceRef<SupervisionView | undefined> {
    return httpResource<SupervisionView>(() => `${API}/me/supervision`);
  }

  /** `asks` false asks for nothing. */
  supervisionDates(asks: () => boolean): HttpResourceRef<SupervisionOverview | undefined> {
    return httpResource<SupervisionOverview>(() => (asks() ? `${API}/supervision` : undefined));
  }

  persons(): HttpResourceRef<PersonsView | undefined> {
    return httpResource<PersonsView>(() => `${API}/persons`);
  }

  makePerson(): Observable<PersonView> {
    return this.http.post<PersonView>(`${API}/persons`, {});
  }

  secondView(secondViewId: () => string): HttpResourceRef<SecondViewPage | undefined> {
    return httpResource<SecondViewPage>(() => `${API}/second-views/${secondViewId()}`);
  }

  answerSecondView(secondViewId: string, body: AnswerSecondView): Observable<SecondViewPage> {
    return this.http.post<SecondViewPage>(`${API}/second-views/${secondViewId}/answer`, body);
  }

  myActions(): HttpResourceRef<MyActionsPage | undefined> {
    return httpResource<MyActionsPage>(() => `${API}/me/actions`);
  }

  moreActions(cursor: string): Observable<MyActionsPage> {
    return this.http.get<MyActionsPage>(`${API}/me/actions`, { params: { cursor } });
  }

  escalations(): HttpResourceRef<EscalationsPage | undefined> {
    return httpResource<EscalationsPage>(() => `${API}/escalations`);
  }

  moreEscalations(cursor: string): Observable<EscalationsPage> {
    return this.http.get<EscalationsPage>(`${API}/escalations`, { params: { cursor } });
  }
}

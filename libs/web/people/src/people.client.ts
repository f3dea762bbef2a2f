import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AnswerRoleRequest,
  ChangeMember,
  EndRole,
  GiveRole,
  MemberDetail,
  NameService,
  NameTeam,
  PeopleChangesPage,
  PeoplePage,
  SearchPeople,
  SetLeaving,
  UnitsView,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1/organisation';
const CHANGES = `${API}/people/changes`;
const SEARCH = `${API}/people/search`;
const memberAt = (memberId: string): string => `${API}/people/${memberId}`;
const from = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });

/** The addresses of people and units. `version` is what a change started from. */
@Injectable({ providedIn: 'root' })
export class PeopleClient {
  private readonly http = inject(HttpClient);

  list(wanted: () => SearchPeople): HttpResourceRef<PeoplePage | undefined> {
    return httpResource<PeoplePage>(() => ({ url: SEARCH, method: 'POST', body: wanted() }));
  }

  more(wanted: SearchPeople): Observable<PeoplePage> {
    return this.http.post<PeoplePage>(SEARCH, wanted);
  }

  member(memberId: () => string): HttpResourceRef<MemberDetail | undefined> {
    return httpResource<MemberDetail>(() => memberAt(memberId()));
  }

  changes(): HttpResourceRef<PeopleChangesPage | undefined> {
    return httpResource<PeopleChangesPage>(() => CHANGES);
  }

  moreChanges(cursor: string): Observable<PeopleChangesPage> {
    return this.http.get<PeopleChangesPage>(CHANGES, { params: { cursor } });
  }

  change(memberId: string, version: number, body: ChangeMember): Observable<MemberDetail> {
    return this.http.patch<MemberDetail>(memberAt(memberId), body, from(version));
  }

  setLeaving(memberId: string, version: number, body: SetLeaving): Observable<MemberDetail> {
    return this.http.put<MemberDetail>(`${memberAt(memberId)}/leaving`, body, from(version));
  }

  takeLeavingBack(memberId: string, version: number): Observable<MemberDetail> {
    return this.http.delete<MemberDetail>(`${memberAt(memberId)}/leaving`, from(version));
  }

  giveRole(memberId: string, version: number, body: GiveRole): Observable<MemberDetail> {
    return this.http.post<MemberDetail>(`${memberAt(memberId)}/roles`, body, from(version));
  }

  endRole(
    memberId: string,
    version: number,
    grantId: string,
    body: EndRole,
  ): Observable<MemberDetail> {
    const address = `${memberAt(memberId)}/roles/${grantId}/ending`;
    return this.http.post<MemberDetail>(address, body, from(version));
  }

  answerRequest(
    requestId: string,
    version: number,
    body: AnswerRoleRequest,
  ): Observable<MemberDetail> {
    const address = `${API}/role-requests/${requestId}/answer`;
    return this.http.post<MemberDetail>(address, body, from(version));
  }

  units(): HttpResourceRef<UnitsView | undefined> {
    return httpResource<UnitsView>(() => `${API}/units`);
  }

  addService(body: NameService): Observable<UnitsView> {
    return this.http.post<UnitsView>(`${API}/services`, body);
  }

  renameService(serviceId: string, version: number, body: NameService): Observable<UnitsView> {
    return this.http.patch<UnitsView>(`${API}/services/${serviceId}`, body, from(version));
  }

  addTeam(body: NameTeam): Observable<UnitsView> {
    return this.http.post<UnitsView>(`${API}/teams`, body);
  }

  changeTeam(teamId: string, version: number, body: NameTeam): Observable<UnitsView> {
    return this.http.patch<UnitsView>(`${API}/teams/${teamId}`, body, from(version));
  }
}

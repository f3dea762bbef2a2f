import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AcceptInvitation,
  InvitationAccepted,
  InvitationLook,
  InvitationMade,
  InvitationsView,
  Invite,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const API = '/api/v1';
const OWN = `${API}/organisation/invitations`;
const from = (version: number) => ({ headers: { 'If-Match': `"${String(version)}"` } });

/** The addresses of invitations: for administrators, and for whoever holds a link. */
@Injectable({ providedIn: 'root' })
export class InvitationsClient {
  private readonly http = inject(HttpClient);

  list(): HttpResourceRef<InvitationsView | undefined> {
    return httpResource<InvitationsView>(() => OWN);
  }

  invite(body: Invite): Observable<InvitationMade> {
    return this.http.post<InvitationMade>(OWN, body);
  }

  renew(id: string, version: number): Observable<InvitationMade> {
    return this.http.post<InvitationMade>(`${OWN}/${id}/renewal`, {}, from(version));
  }

  withdraw(id: string, version: number): Observable<InvitationsView> {
    return this.http.delete<InvitationsView>(`${OWN}/${id}`, from(version));
  }

  look(token: () => string): HttpResourceRef<InvitationLook | undefined> {
    return httpResource<InvitationLook>(() =>
      token() === ''
        ? undefined
        : { url: `${API}/invitations/look`, method: 'POST', body: { token: token() } },
    );
  }

  accept(body: AcceptInvitation): Observable<InvitationAccepted> {
    return this.http.post<InvitationAccepted>(`${API}/invitations/acceptance`, body);
  }
}

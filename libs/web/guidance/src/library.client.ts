import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AdoptPolicy,
  AnswerGap,
  GapChoices,
  GapPage,
  GapView,
  OpenGap,
  PolicyPage,
  PolicyView,
  WritePolicy,
} from '@alongside/contracts';
import type { GapState, PolicyState, QuestionType } from '@alongside/domain';
import type { Observable } from 'rxjs';

const POLICIES = '/api/v1/policies';
const GAPS = '/api/v1/policy-gaps';

/** What the library is asked for. Absent fields are left to the API. */
export interface LibraryQuery {
  readonly state?: PolicyState | null;
  readonly type?: QuestionType | null;
  readonly text?: string | null;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The addresses of the policy library. Reads are resources: call them in an injection context. */
@Injectable({ providedIn: 'root' })
export class LibraryClient {
  private readonly http = inject(HttpClient);

  policies(query: () => LibraryQuery): HttpResourceRef<PolicyPage | undefined> {
    return httpResource<PolicyPage>(() => ({ url: POLICIES, params: paramsOf(query()) }));
  }

  morePolicies(query: LibraryQuery): Observable<PolicyPage> {
    return this.http.get<PolicyPage>(POLICIES, { params: paramsOf(query) });
  }

  /** Asks for nothing while there is no id. */
  policy(policyId: () => string | undefined): HttpResourceRef<PolicyView | undefined> {
    return httpResource<PolicyView>(() => {
      const id = policyId();
      return id === undefined ? undefined : `${POLICIES}/${id}`;
    });
  }

  begin(text: WritePolicy): Observable<PolicyView> {
    return this.http.post<PolicyView>(POLICIES, text);
  }

  write(policyId: string, version: number, text: WritePolicy): Observable<PolicyView> {
    return this.http.put<PolicyView>(`${POLICIES}/${policyId}/draft`, text, {
      headers: { 'If-Match': `"${String(version)}"` },
    });
  }

  adopt(policyId: string, adoption: AdoptPolicy): Observable<PolicyView> {
    return this.http.post<PolicyView>(`${POLICIES}/${policyId}/adoptions`, adoption);
  }

  withdraw(policyId: string, reason: string): Observable<PolicyView> {
    return this.http.post<PolicyView>(`${POLICIES}/${policyId}/withdrawal`, { reason });
  }

  /** Asks for nothing while there is no state. */
  gaps(state: () => GapState | undefined): HttpResourceRef<GapPage | undefined> {
    return httpResource<GapPage>(() => {
      const wanted = state();
      return wanted === undefined ? undefined : { url: GAPS, params: { state: wanted } };
    });
  }

  moreGaps(state: GapState, cursor: string): Observable<GapPage> {
    return this.http.get<GapPage>(GAPS, { params: { state, cursor } });
  }

  gap(gapId: () => string): HttpResourceRef<GapView | undefined> {
    return httpResource<GapView>(() => `${GAPS}/${gapId()}`);
  }

  gapChoices(): HttpResourceRef<GapChoices | undefined> {
    return httpResource<GapChoices>(() => '/api/v1/policy-gap-choices');
  }

  openGap(gap: OpenGap): Observable<GapView> {
    return this.http.post<GapView>(GAPS, gap);
  }

  answerGap(gapId: string, answer: AnswerGap): Observable<GapView> {
    return this.http.post<GapView>(`${GAPS}/${gapId}/answer`, answer);
  }
}

function paramsOf(query: LibraryQuery): Record<string, string | number> {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined,
  );
  return Object.fromEntries(given);
}

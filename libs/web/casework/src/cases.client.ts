import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AddAddendum,
  AgreeAction,
  AnswerLearningNote,
  AnswerSafetyCheck,
  AskSecondView,
  BeginCase,
  CasePage,
  CaseSort,
  CaseState,
  CaseView,
  ChangeAction,
  ChangeQuestion,
  EditEntry,
  GiveReason,
  HoldReview,
  LooksView,
  MarkRead,
  PlaceInRecord,
  PlacePosition,
  PostEntry,
  PrivateNoteView,
  RecordRoute,
  ReportStopCondition,
  Resume,
  ReviseDecision,
  SecondViewCandidates,
  SignDecision,
  TimelinePage,
  WriteDecision,
  WritePrivateNote,
} from '@alongside/contracts';
import type { Stage } from '@alongside/domain';
import { autosaving } from '@alongside/web-platform';
import type { Observable } from 'rxjs';

const API = '/api/v1';

/** What a list of cases is asked for. Absent fields are left to the API. */
export interface CaseQuery {
  readonly state?: CaseState;
  readonly stage?: Stage | null;
  readonly sort?: CaseSort;
  readonly cursor?: string;
  readonly limit?: number;
}

/**
 * The only place in casework that knows the API's addresses. Reads are resources: call them in an
 * injection context. Commands on a case answer with the case as it stands after them.
 */
@Injectable({ providedIn: 'root' })
export class CasesClient {
  private readonly http = inject(HttpClient);

  /** The first page; loads again whenever the query changes. */
  casePage(query: () => CaseQuery): HttpResourceRef<CasePage | undefined> {
    return httpResource<CasePage>(() => ({ url: `${API}/cases`, params: paramsOf(query()) }));
  }

  moreCases(query: CaseQuery): Observable<CasePage> {
    return this.http.get<CasePage>(`${API}/cases`, { params: paramsOf(query) });
  }

  /** Loads nothing while there is no `caseId`. */
  case(caseId: () => string | undefined): HttpResourceRef<CaseView | undefined> {
    return httpResource<CaseView>(() => {
      const id = caseId();
      return id === undefined ? undefined : caseAt(id);
    });
  }

  beginCase(body: BeginCase): Observable<CaseView> {
    return this.http.post<CaseView>(`${API}/cases`, body);
  }

  changeQuestion(caseId: string, version: number, body: ChangeQuestion): Observable<CaseView> {
    return this.http.patch<CaseView>(`${caseAt(caseId)}/question`, body, ifMatch(version));
  }

  /** As `changeQuestion`, for what is saved while somebody writes. */
  keepQuestion(caseId: string, version: number, body: ChangeQuestion): Observable<CaseView> {
    const options = { ...ifMatch(version), context: autosaving() };
    return this.http.patch<CaseView>(`${caseAt(caseId)}/question`, body, options);
  }

  raise(caseId: string): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/raising`, {});
  }

  withdraw(caseId: string, body: GiveReason): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/withdrawal`, body);
  }

  escalate(caseId: string, body: GiveReason): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/escalation`, body);
  }

  close(caseId: string, body: GiveReason): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/closure`, body);
  }

  resume(caseId: string, body: Resume): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/resumption`, body);
  }

  reportStopCondition(caseId: string, body: ReportStopCondition): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/pauses`, body);
  }

  holdReview(caseId: string, body: HoldReview): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/reviews`, body);
  }

  answerLearningNote(caseId: string, reviewId: string, consents: boolean): Observable<CaseView> {
    const body: AnswerLearningNote = { consents };
    return this.http.post<CaseView>(`${caseAt(caseId)}/reviews/${reviewId}/learning-answers`, body);
  }

  recordRoute(caseId: string, body: RecordRoute): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/routes`, body);
  }

  looks(caseId: () => string): HttpResourceRef<LooksView | undefined> {
    return httpResource<LooksView>(() => `${caseAt(caseId())}/looks`);
  }

  // Discussion

  timelineBefore(caseId: string, before: number): Observable<TimelinePage> {
    return this.http.get<TimelinePage>(`${caseAt(caseId)}/timeline`, { params: { before } });
  }

  postEntry(caseId: string, body: PostEntry): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/entries`, body);
  }

  editEntry(caseId: string, seq: number, body: EditEntry): Observable<CaseView> {
    return this.http.patch<CaseView>(`${caseAt(caseId)}/entries/${seq}`, body);
  }

  addToEntry(caseId: string, seq: number, body: AddAddendum): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/entries/${seq}/addenda`, body);
  }

  markRead(caseId: string, body: MarkRead): Observable<unknown> {
    return this.http.put<unknown>(`${caseAt(caseId)}/read-mark`, body);
  }

  privateNote(caseId: () => string): HttpResourceRef<PrivateNoteView | undefined> {
    return httpResource<PrivateNoteView>(() => `${caseAt(caseId())}/private-note`);
  }

  writePrivateNote(
    caseId: string,
    version: number,
    body: WritePrivateNote,
  ): Observable<PrivateNoteView> {
    return this.http.put<PrivateNoteView>(`${caseAt(caseId)}/private-note`, body, ifMatch(version));
  }

  placePosition(caseId: string, body: PlacePosition): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/positions`, body);
  }

  answerSafetyCheck(caseId: string, body: AnswerSafetyCheck): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/safety-checks`, body);
  }

  // Second views

  secondViewCandidates(caseId: () => string): HttpResourceRef<SecondViewCandidates | undefined> {
    return httpResource<SecondViewCandidates>(() => `${caseAt(caseId())}/second-view-candidates`);
  }

  askSecondView(caseId: string, body: AskSecondView): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/second-views`, body);
  }

  // Decisions

  writeDecision(caseId: string, body: WriteDecision): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/decisions`, body);
  }

  /** `version` is that of the decision. */
  reviseDecision(of: DecisionAt, version: number, body: ReviseDecision): Observable<CaseView> {
    return this.http.patch<CaseView>(decisionAt(of), body, ifMatch(version));
  }

  shareDecision(of: DecisionAt): Observable<CaseView> {
    return this.http.post<CaseView>(`${decisionAt(of)}/sharing`, {});
  }

  signDecision(of: DecisionAt, body: SignDecision): Observable<CaseView> {
    return this.http.post<CaseView>(`${decisionAt(of)}/signatures`, body);
  }

  addToDecision(of: DecisionAt, body: AddAddendum): Observable<CaseView> {
    return this.http.post<CaseView>(`${decisionAt(of)}/addenda`, body);
  }

  /** `version` is that of the decision. */
  placeInRecord(of: DecisionAt, version: number, body: PlaceInRecord): Observable<CaseView> {
    return this.http.put<CaseView>(`${decisionAt(of)}/record-placement`, body, ifMatch(version));
  }

  // Actions

  agreeAction(caseId: string, body: AgreeAction): Observable<CaseView> {
    return this.http.post<CaseView>(`${caseAt(caseId)}/actions`, body);
  }

  /** `version` is that of the action. */
  changeAction(of: ActionAt, version: number, body: ChangeAction): Observable<CaseView> {
    const address = `${caseAt(of.caseId)}/actions/${of.actionId}`;
    return this.http.patch<CaseView>(address, body, ifMatch(version));
  }
}

export interface DecisionAt {
  readonly caseId: string;
  readonly decisionId: string;
}

export interface ActionAt {
  readonly caseId: string;
  readonly actionId: string;
}

const caseAt = (caseId: string): string => `${API}/cases/${caseId}`;

const decisionAt = ({ caseId, decisionId }: DecisionAt): string =>
  `${caseAt(caseId)}/decisions/${decisionId}`;

const ifMatch = (version: number): { headers: { 'If-Match': string } } => ({
  headers: { 'If-Match': `"${version}"` },
});

/** Only what is set becomes part of the address. */
function paramsOf(query: CaseQuery): Record<string, string | number> {
  const set = Object.entries(query).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set);
}

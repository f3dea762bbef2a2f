import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { CaseView } from '@alongside/contracts';
import { takesEffectAtOnce } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary } from '@alongside/web-ui';
import { type Observable, of, switchMap } from 'rxjs';
import { CasesClient } from '../cases.client';
import { HelpLines } from '../lists/help-lines';
import { OpenCase } from '../situation/open-case';
import { calledBy, draftOf, standingDecision } from '../situation/situation';
import { DecisionDraft } from './decision-draft';
import { DecisionNames } from './decision-names';
import { DecisionReading } from './decision-reading';
import { missingInDecision, sentText } from './decision-rules';

/** Reads the decision back before it is shared, or before it takes effect at once. */
@Component({
  selector: 'al-decision-read-back',
  imports: [AskAboutNames, DecisionReading, ErrorSummary, HelpLines],
  templateUrl: './decision-read-back.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionReadBack {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);
  private readonly draft = inject(DecisionDraft);

  /** Back to the writing. */
  readonly changed = output();
  readonly done = output();

  protected readonly sending = new Sending(inject(DecisionNames));
  protected readonly subject = this.open.subject;
  protected readonly raiser = computed(() => calledBy(this.subject(), 'raiser'));
  private readonly outcome = computed(() => this.draft.text().outcome ?? 'hold');
  protected readonly text = computed(() => sentText(this.draft.text(), this.outcome()));
  protected readonly isRevision = computed(() => this.subject().stage === 'decided');
  protected readonly isAtOnce = computed(() => takesEffectAtOnce(this.outcome()));
  protected readonly isEscalation = computed(() => this.outcome() === 'escalate');
  protected readonly label = computed(() => {
    if (this.isEscalation()) return 'Take it to the safeguarding lead now';
    if (this.isAtOnce()) return 'Put it on hold';
    return this.isRevision() ? 'Share the changed text' : `Share it with ${this.raiser()}`;
  });

  protected confirm(): void {
    this.sending.send(
      () => this.command(),
      (subject) => {
        this.open.take(subject);
        this.draft.discard();
        this.done.emit();
      },
      missingInDecision(this.subject(), this.draft.text(), {
        me: this.open.me(),
        now: this.open.now(),
        today: this.open.today(),
      }).map(({ message }) => ({ fieldId: null, message })),
    );
  }

  private command(): Observable<CaseView> {
    const caseId = this.subject().id;
    if (this.isAtOnce()) return this.cases.writeDecision(caseId, this.text());
    const shared = standingDecision(this.subject());
    if (this.isRevision() && shared) return this.revise(shared.id, shared.version);
    return this.written().pipe(
      switchMap((subject) => {
        this.open.take(subject);
        const draft = draftOf(subject);
        return draft ? this.cases.shareDecision({ caseId, decisionId: draft.id }) : of(subject);
      }),
    );
  }

  /** The draft as the case holds it, which is what is shared. */
  private written(): Observable<CaseView> {
    const draft = draftOf(this.subject());
    if (draft) return this.revise(draft.id, draft.version);
    return this.cases.writeDecision(this.subject().id, this.text());
  }

  private revise(decisionId: string, version: number): Observable<CaseView> {
    const of = { caseId: this.subject().id, decisionId };
    return this.cases.reviseDecision(of, version, this.text());
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DateText, Loading, ProblemNote } from '@alongside/web-ui';
import { DECISION_STATE_TEXT, SIGNATURE_TEXT } from '../casework.text';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { may } from '../situation/situation';
import { DecisionReading } from './decision-reading';
import { SignForm } from './sign-form';

/** The whole decision, read back, and the reader's signature under it. */
@Component({
  selector: 'al-sign-page',
  imports: [DateText, DecisionReading, Loading, ProblemNote, RouterLink, SignForm],
  providers: [OpenCase, personOfCase],
  templateUrl: './sign-page.html',
  styleUrl: './sign-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignPage {
  private readonly router = inject(Router);
  protected readonly open = inject(OpenCase);

  /** From the address. */
  readonly caseId = input.required<string>();
  readonly decisionId = input.required<string>();

  protected readonly decision = computed(
    () => this.open.view()?.decisions.find(({ id }) => id === this.decisionId()) ?? null,
  );
  protected readonly state = computed(() => {
    const decision = this.decision();
    return decision ? DECISION_STATE_TEXT[decision.state] : '';
  });
  protected readonly signatures = computed(() =>
    (this.decision()?.signatures ?? []).map((each) => ({
      ...each,
      word: SIGNATURE_TEXT[each.kind],
    })),
  );
  protected readonly maySign = computed(() => {
    const [subject, decision] = [this.open.view(), this.decision()];
    if (!subject || !decision || !may(subject, 'sign_decision')) return false;
    const isOpen = decision.state === 'shared' || decision.state === 'signed_by_one';
    return isOpen && decision.signatures.every(({ part }) => part !== subject.myPart);
  });

  constructor() {
    this.open.follow(this.caseId);
  }

  protected done(): void {
    void this.router.navigate(['/questions', this.caseId()]);
  }
}

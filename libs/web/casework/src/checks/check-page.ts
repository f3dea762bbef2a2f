import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CaseView } from '@alongside/contracts';
import { isComputed } from '@alongside/domain';
import { Loading, ProblemNote } from '@alongside/web-ui';
import { CHECK_TEXT } from '../casework.text';
import { focusHeadingWhen } from '../raise/focus-heading';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { askedOf, checksOfCase, may } from '../situation/situation';
import { AnswerCheck } from './answer-check';
import { PoliciesAbout } from './policies-about';
import { checkRow, isCheckId, nextToDo } from './check-rows';

/** One safety check on a page of its own. After it comes the next one that waits. */
@Component({
  selector: 'al-check-page',
  imports: [AnswerCheck, Loading, PoliciesAbout, ProblemNote, RouterLink],
  providers: [OpenCase, personOfCase],
  templateUrl: './check-page.html',
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckPage {
  private readonly router = inject(Router);
  protected readonly open = inject(OpenCase);

  readonly caseId = input.required<string>();
  readonly check = input.required<string>();

  protected readonly checkId = computed(() => {
    const code = this.check();
    return isCheckId(code) && !isComputed(code) ? code : null;
  });
  protected readonly text = computed(() => {
    const check = this.checkId();
    return check ? CHECK_TEXT[check] : null;
  });
  private readonly states = computed(() => {
    const subject = this.open.view();
    return subject ? checksOfCase(subject, this.open.now()) : [];
  });
  protected readonly standing = computed(
    () => this.states().find(({ check }) => check === this.checkId()) ?? null,
  );
  protected readonly sentence = computed(() => {
    const standing = this.standing();
    return standing ? checkRow(standing).sentence : '';
  });
  /** "2 of 9 to do" would count down; this says where one is among those asked. */
  protected readonly place = computed(() => {
    const asked = askedOf(this.states()).filter(({ state }) => state !== 'computed');
    const at = asked.findIndex(({ check }) => check === this.checkId());
    return at < 0 ? 'Safety check' : `Safety check ${at + 1} of ${asked.length}`;
  });
  /** What the question is about, where the policy is asked for. */
  protected readonly policyType = computed(() =>
    this.checkId() === 'S14_policy_position' ? (this.open.view()?.question.type ?? null) : null,
  );
  protected readonly mayAnswer = computed(() => {
    const subject = this.open.view();
    return subject !== null && may(subject, 'answer_check');
  });

  constructor() {
    this.open.follow(this.caseId);
    focusHeadingWhen(this.check);
  }

  /** Saved: the next one that waits; when it left the pair, the page of the case says so. */
  protected goOn(subject: CaseView): void {
    this.open.take(subject);
    const here = ['/questions', subject.id];
    const next = nextToDo(checksOfCase(subject, this.open.now()), this.checkId());
    const leftThePair = subject.stage === 'escalated' || subject.sealed;
    const way = leftThePair ? here : next ? [...here, 'checks', next] : [...here, 'checks'];
    void this.router.navigate(way);
  }
}

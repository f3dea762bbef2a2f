import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Loading, Note, ProblemNote, Tag, DateText } from '@alongside/web-ui';
import { todayHere } from '../today';
import { AdoptPolicyForm } from './adopt-policy';
import { OpenPolicy } from './open-policy';
import { PolicyForm } from './policy-form';
import { PolicyReading } from './policy-reading';
import { standingOf } from './policy-standing';
import { WithdrawPolicyForm } from './withdraw-policy';

/** A policy with its versions: to read for everybody, to write and adopt for managers. */
@Component({
  selector: 'al-policy-page',
  imports: [
    AdoptPolicyForm,
    DateText,
    Loading,
    Note,
    PolicyForm,
    PolicyReading,
    ProblemNote,
    RouterLink,
    Tag,
    WithdrawPolicyForm,
  ],
  providers: [OpenPolicy],
  templateUrl: './policy-page.html',
  styleUrl: './policy-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyPage {
  private readonly router = inject(Router);
  private readonly today = todayHere();
  protected readonly open = inject(OpenPolicy);

  /** From the address. */
  readonly policyId = input.required<string>();
  readonly step = input<string>();

  protected readonly mayWrite = computed(() => {
    const policy = this.open.view();
    return policy !== null && policy.mayWrite && policy.withdrawn === null;
  });
  protected readonly isWriting = computed(() => this.step() === 'write' && this.mayWrite());
  protected readonly title = computed(() => {
    const policy = this.open.view();
    const text = (policy?.inForce ?? policy?.draft ?? policy?.earlier[0])?.text;
    return text?.title.trim() || 'A policy without a title yet';
  });
  protected readonly standing = computed(() => {
    const held = this.open.view()?.inForce;
    return held ? standingOf({ ...held.text, adoptedOn: held.adoptedOn }, this.today()) : null;
  });

  constructor() {
    this.open.follow(this.policyId);
  }

  protected show(step: 'write' | null): void {
    void this.router.navigate([], { queryParams: { step } });
  }
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Session } from '@alongside/web-platform';
import { OpenPolicy } from './open-policy';
import { PolicyForm } from './policy-form';

/** Begins a policy. */
@Component({
  selector: 'al-new-policy-page',
  imports: [PolicyForm, RouterLink],
  providers: [OpenPolicy],
  template: `<p class="back"><a routerLink="/policies">All policies</a></p>
    @if (isManager) {
      <al-policy-form (saved)="goTo($event.id)" (left)="goTo()" />
    } @else {
      <h1 tabindex="-1">Managers write policies</h1>
      <p class="lede">
        Where a rule is silent or gets in the way, say so in a boundary question: that is how it
        changes.
      </p>
    }`,
  host: { class: 'guided-page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPolicyPage {
  private readonly router = inject(Router);
  protected readonly isManager = inject(Session).has('manager');

  protected goTo(policyId = ''): void {
    void this.router.navigate(['/policies', policyId].filter(Boolean));
  }
}

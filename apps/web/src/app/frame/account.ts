import type { Role } from '@alongside/domain';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  practitioner: 'practitioner',
  supervisor: 'supervisor',
  manager: 'manager',
  safeguarding_lead: 'safeguarding lead',
  administrator: 'administrator',
};

/** Who is signed in, as what, and the way out. */
@Component({
  selector: 'al-account',
  template: `<p>
      <a routerLink="/me/security" ariaCurrentWhenActive="page" routerLinkActive
        ><b>{{ name() }}</b></a
      ><span class="meta role">{{ roleWords() }}</span>
    </p>
    <button type="button" class="btn btn-quiet btn-small" (click)="signedOut.emit()">
      Sign out
    </button>`,
  imports: [RouterLink, RouterLinkActive],
  host: { class: 'account' },
  styles: `
    .role {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Account {
  readonly name = input.required<string>();
  readonly roles = input.required<readonly Role[]>();
  readonly signedOut = output();
  protected readonly roleWords = computed(() =>
    this.roles()
      .map((role) => ROLE_WORDS[role])
      .join(', '),
  );
}

import type { Role } from '@alongside/domain';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

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
      <b>{{ name() }}</b><br /><span class="meta">{{ roleWords() }}</span>
    </p>
    <button type="button" class="btn btn-quiet btn-small" (click)="signedOut.emit()">
      Sign out
    </button>`,
  host: { class: 'account' },
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

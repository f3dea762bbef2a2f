import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { SIGN_IN_LIMITS } from '@alongside/contracts';
import { PEOPLE_REFUSAL_TEXT } from '@alongside/contracts/people-words';
import { refusalsToSetPassword } from '@alongside/domain';
import { type FormError, messageFor, Sending, Session } from '@alongside/web-platform';
import { ErrorSummary, Loading, Note, TextField } from '@alongside/web-ui';
import { InvitationsClient } from './invitations.client';

/** For whoever holds the link of an invitation: their name, a password, and in. The link stands behind the #. */
@Component({
  selector: 'al-accept-page',
  imports: [ErrorSummary, Loading, Note, RouterLink, TextField],
  templateUrl: './accept-page.html',
  styleUrl: './accept-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AcceptPage {
  private readonly client = inject(InvitationsClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly look = this.client.look(() => this.token);
  protected readonly name = linkedSignal(() =>
    this.look.hasValue() ? this.look.value().name : '',
  );
  protected readonly password = signal('');
  protected readonly isShown = signal(false);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly signedInAs = computed(() => this.session.view()?.member.name ?? null);

  protected accept(): void {
    const name = this.name().trim();
    const password = this.password();
    this.sending.send(
      () => this.client.accept({ token: this.token, name, password }),
      ({ email }) => void this.enter(email, password),
      this.missing(name, password),
    );
  }

  /** The same rule as the server's, before anything is sent. */
  private missing(name: string, password: string): readonly FormError[] {
    const errors: FormError[] = [];
    if (name === '') errors.push({ fieldId: 'name', message: 'Write your name.' });
    const own = this.look.hasValue() ? this.look.value() : null;
    const [refusal] = refusalsToSetPassword(password, [
      name,
      own?.name ?? '',
      own?.email ?? '',
      own?.organisation ?? '',
    ]);
    if (refusal !== undefined)
      errors.push({ fieldId: 'password', message: PEOPLE_REFUSAL_TEXT[refusal] });
    else if (password.length > SIGN_IN_LIMITS.password)
      errors.push({ fieldId: 'password', message: 'Write at most 256 characters.' });
    return errors;
  }

  /** Signs in as always; where more is asked than a password, the door asks for it. */
  private async enter(email: string, password: string): Promise<void> {
    const answer: unknown = await this.session.signIn({ email, password }).catch(() => null);
    const isIn = typeof answer === 'object' && answer !== null && 'member' in answer;
    await this.router.navigateByUrl(isIn ? '/' : '/sign-in', { replaceUrl: true });
  }
}

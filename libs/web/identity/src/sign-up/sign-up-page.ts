import type { SignUp } from '@alongside/contracts';
import { isEmailAddress, isName } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { ErrorSummary, Note, TextField } from '@alongside/web-ui';
import { DOCUMENT } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { maySignUp } from './may-sign-up';

const ADDRESS = '/api/v1/sign-ups';

/** For who opens an organisation by themselves. It never says whether an address is known here. */
@Component({
  selector: 'al-sign-up-page',
  imports: [ErrorSummary, Note, RouterLink, TextField],
  templateUrl: './sign-up-page.html',
  styleUrl: '../sessions/password-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignUpPage {
  private readonly http = inject(HttpClient);

  protected readonly isOffered = maySignUp(inject(DOCUMENT));
  protected readonly organisation = signal('');
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly askedFor = signal<string | null>(null);
  protected readonly sending = new Sending();
  protected readonly errorOf = (field: string): string | null =>
    messageFor(this.sending.errors(), field);

  protected ask(): void {
    const asked: SignUp = {
      organisation: this.organisation().trim(),
      name: this.name().trim(),
      email: this.email().trim(),
    };
    this.sending.send(
      () => this.http.post<undefined>(ADDRESS, asked),
      () => this.askedFor.set(asked.email),
      missingIn(asked),
    );
  }
}

/** The same rules as the server's, before anything is sent. */
function missingIn({ organisation, name, email }: SignUp): readonly FormError[] {
  const errors: FormError[] = [];
  if (!isName(organisation))
    errors.push({ fieldId: 'organisation', message: 'Write the name of your organisation.' });
  if (!isName(name)) errors.push({ fieldId: 'name', message: 'Write your name.' });
  if (!isEmailAddress(email))
    errors.push({
      fieldId: 'email',
      message: 'Write your work email address, such as ada@example.org.',
    });
  return errors;
}

import type { SignInHelpAnswer, SignInHelpView } from '@alongside/contracts';
import { problemOf, Sending, Session } from '@alongside/web-platform';
import {
  Card,
  type Crumb,
  DateText,
  ErrorSummary,
  Loading,
  Note,
  PageHeader,
  ProblemNote,
} from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { SignInHelpClient } from './sign-in-help.client';

/** For an administrator: somebody lost their phone and their codes, and sets up anew with a code from hand to hand. */
@Component({
  selector: 'al-sign-in-help-page',
  imports: [Card, DateText, ErrorSummary, Loading, Note, PageHeader, ProblemNote],
  templateUrl: './sign-in-help-page.html',
  styles: `
    .code {
      font-size: 1.5rem;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInHelpPage {
  private readonly client = inject(SignInHelpClient);
  private readonly session = inject(Session);

  readonly memberId = input.required<string>();

  protected readonly help = this.client.of(() => this.memberId());
  protected readonly sending = new Sending();
  protected readonly code = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly isSelf = computed(() => this.memberId() === this.session.member().id);
  protected readonly crumbs = computed((): readonly Crumb[] => [
    { label: 'People', link: '/organisation/people' },
    {
      label: this.help.hasValue() ? this.help.value().member.name : 'A person',
      link: `/organisation/people/${this.memberId()}`,
    },
  ]);

  protected readonly titleOf = (error: unknown): string => problemOf(error).title;

  protected ask(help: SignInHelpView): void {
    this.send(() => this.client.ask(help), 'It waits for another administrator.');
  }

  protected answer(help: SignInHelpView, isConfirmed: boolean): void {
    this.send(() => this.client.answer(help, isConfirmed), 'Nothing was changed.');
  }

  private send(command: () => Observable<SignInHelpAnswer>, otherwise: string): void {
    this.said.set('');
    this.sending.send(command, ({ help, code }) => {
      this.help.set(help);
      this.code.set(code);
      this.said.set(code === null ? otherwise : '');
    });
  }
}

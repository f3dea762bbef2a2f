import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { InvitationMade, InvitationView, Invite } from '@alongside/contracts';
import type { Role } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  type Choice,
  type Crumb,
  DateText,
  EmptyState,
  ErrorSummary,
  Loading,
  Note,
  PageHeader,
  ProblemNote,
  SelectField,
  Tag,
  TextField,
  TickCards,
} from '@alongside/web-ui';
import { PeopleClient } from '../people.client';
import { ROLE_CHOICES, rolesInWords } from '../people.text';
import { InvitationsClient } from './invitations.client';

/** What became of the mail of an invitation. */
const MAIL_TEXT: Readonly<Record<NonNullable<InvitationView['mail']>, string>> = {
  waiting: 'The mail is on its way.',
  sent: 'The mail was sent.',
  failed: 'The mail could not be delivered. Is the address right?',
};

const CRUMBS: readonly Crumb[] = [{ label: 'People', link: '/organisation/people' }];

/** Invites people, and keeps those that have not answered. A link goes by mail, or is told once to be handed over. */
@Component({
  selector: 'al-invitations-page',
  imports: [
    DateText,
    EmptyState,
    ErrorSummary,
    Loading,
    Note,
    PageHeader,
    ProblemNote,
    SelectField,
    Tag,
    TextField,
    TickCards,
  ],
  templateUrl: './invitations-page.html',
  styleUrls: ['../people-table.css', './invitations-page.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationsPage {
  private readonly client = inject(InvitationsClient);
  private readonly units = inject(PeopleClient).units();

  protected readonly list = this.client.list();
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly teamId = signal<string | null>(null);
  protected readonly roles = signal<readonly Role[]>(['practitioner']);
  /** The last invitation with its link. */
  protected readonly made = signal<InvitationMade | null>(null);
  protected readonly said = signal('');
  protected readonly inviting = new Sending();
  protected readonly changing = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly rolesInWords = rolesInWords;
  protected readonly crumbs = CRUMBS;
  protected readonly MAIL_TEXT = MAIL_TEXT;
  protected readonly roleChoices = ROLE_CHOICES;
  protected readonly teams = computed<readonly Choice[]>(() =>
    this.units.hasValue()
      ? this.units
          .value()
          .services.flatMap(({ teams }) =>
            teams.map(({ id, name }) => ({ value: id, label: name })),
          )
      : [],
  );

  protected invite(): void {
    const body: Invite = {
      name: this.name().trim(),
      email: this.email().trim(),
      teamId: this.teamId(),
      roles: this.roles(),
    };
    this.begin();
    this.inviting.send(
      () => this.client.invite(body),
      (made) => {
        this.name.set('');
        this.email.set('');
        this.show(made);
      },
      missingIn(body),
    );
  }

  protected renew({ id, version }: InvitationView): void {
    this.begin();
    this.changing.send(
      () => this.client.renew(id, version),
      (made) => {
        this.show(made);
      },
    );
  }

  protected withdraw({ id, version, name }: InvitationView): void {
    this.begin();
    this.changing.send(
      () => this.client.withdraw(id, version),
      (list) => {
        this.list.set(list);
        this.said.set(`The invitation for ${name} is withdrawn.`);
      },
    );
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(link).then(
      () => this.said.set('Copied.'),
      () => this.said.set('It could not be copied. Mark the link and copy it yourself.'),
    );
  }

  private begin(): void {
    this.made.set(null);
    this.said.set('');
  }

  private show(made: InvitationMade): void {
    this.made.set(made);
    this.list.reload();
    // The link is the one thing to take along: whoever asked for it is taken there.
    setTimeout(() => document.getElementById('made')?.focus());
  }
}

function missingIn({ name, email, roles }: Invite): readonly FormError[] {
  const errors: FormError[] = [];
  if (name === '') errors.push({ fieldId: 'name', message: 'Write their name.' });
  if (!email.includes('@'))
    errors.push({ fieldId: 'email', message: 'Write their work e-mail address.' });
  if (roles.length === 0) errors.push({ fieldId: 'roles', message: 'Choose at least one role.' });
  return errors;
}

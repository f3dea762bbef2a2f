import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { MemberDetail, RoleGrantView } from '@alongside/contracts';
import type { Role } from '@alongside/domain';
import { type FormError, messageFor, Sending, Session } from '@alongside/web-platform';
import {
  Card,
  CURRENT_TIME,
  DateField,
  DateText,
  ErrorSummary,
  SelectField,
} from '@alongside/web-ui';
import type { Observable } from 'rxjs';
import { PeopleClient } from '../people.client';
import { ROLE_CHOICES, ROLE_TEXT } from '../people.text';
import { takeTheirs } from '../take-theirs';

/** Roles with their dates: given, ended, and those that wait for a second administrator. */
@Component({
  selector: 'al-roles-card',
  imports: [Card, DateField, DateText, ErrorSummary, SelectField],
  templateUrl: './roles-card.html',
  styleUrl: './roles-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RolesCard {
  private readonly client = inject(PeopleClient);
  private readonly now = inject(CURRENT_TIME);
  private readonly session = inject(Session);

  readonly member = input.required<MemberDetail>();
  readonly changed = output<MemberDetail>();

  protected readonly words = ROLE_TEXT;
  protected readonly role = signal<Role | null>(null);
  protected readonly startsOn = signal<string | null>(null);
  protected readonly endsOn = signal<string | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly open = computed(() =>
    this.member().grants.filter((each) => !this.isOver(each)),
  );
  protected readonly over = computed(() =>
    this.member().grants.filter((each) => this.isOver(each)),
  );
  protected readonly choices = computed(() =>
    ROLE_CHOICES.filter(({ value }) => !this.open().some(({ role }) => role === value)),
  );
  /** What giving does, when it is for the one who gives. */
  protected readonly waits = computed(() => {
    const isMine = this.member().id === this.session.member().id;
    return isMine && this.role() !== null && this.role() !== 'administrator';
  });

  protected isAhead({ startsAt }: RoleGrantView): boolean {
    return Date.parse(startsAt) > this.now();
  }

  /** A role ends where a day begins, so the moment before lies in its last day. */
  protected lastMomentOf(endsAt: string): string {
    return new Date(Date.parse(endsAt) - 1).toISOString();
  }

  protected give(): void {
    const { id, version } = this.member();
    const role = this.role();
    const missing: readonly FormError[] =
      role === null ? [{ fieldId: 'role', message: 'Choose a role.' }] : [];
    const done = this.waits()
      ? 'It waits for another administrator.'
      : 'Given. It holds from their next click on.';
    this.send(
      () =>
        this.client.giveRole(id, version, {
          role: role ?? 'practitioner',
          startsOn: this.startsOn(),
          endsOn: this.endsOn(),
        }),
      done,
      missing,
    );
  }

  protected end({ id: grantId, role }: RoleGrantView): void {
    const { id, version } = this.member();
    this.send(
      () => this.client.endRole(id, version, grantId, {}),
      `${ROLE_TEXT[role]} has ended. Give it again if that was not meant.`,
    );
  }

  protected answer(requestId: string, isConfirmed: boolean): void {
    const { version } = this.member();
    this.send(
      () => this.client.answerRequest(requestId, version, { isConfirmed }),
      isConfirmed ? 'Confirmed.' : 'It is not given.',
    );
  }

  private isOver({ endsAt }: RoleGrantView): boolean {
    return endsAt !== null && Date.parse(endsAt) <= this.now();
  }

  private send(
    command: () => Observable<MemberDetail>,
    done: string,
    missing: readonly FormError[] = [],
  ): void {
    this.said.set('');
    this.sending.send(
      () => command().pipe(takeTheirs<MemberDetail>((theirs) => this.changed.emit(theirs))),
      (member) => {
        for (const field of [this.role, this.startsOn, this.endsOn]) field.set(null);
        this.changed.emit(member);
        this.said.set(done);
      },
      missing,
    );
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MemberDetail } from '@alongside/contracts';
import {
  Card,
  type Crumb,
  DateText,
  Loading,
  PageHeader,
  ProblemNote,
  Tag,
} from '@alongside/web-ui';
import { PeopleClient } from '../people.client';
import { changeInWords, STANDING_TEXT } from '../people.text';
import { ChangeForm } from './change-form';
import { LeavingForm } from './leaving-form';
import { RolesCard } from './roles-card';

const CRUMBS: readonly Crumb[] = [{ label: 'People', link: '/organisation/people' }];

/** One person as an administrator keeps them: team, roles, last day, and what would be left behind. */
@Component({
  selector: 'al-member-page',
  imports: [
    Card,
    ChangeForm,
    DateText,
    LeavingForm,
    Loading,
    PageHeader,
    ProblemNote,
    RolesCard,
    RouterLink,
    Tag,
  ],
  templateUrl: './member-page.html',
  styleUrl: './member-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MemberPage {
  private readonly client = inject(PeopleClient);

  readonly memberId = input.required<string>();

  protected readonly member = this.client.member(() => this.memberId());
  protected readonly crumbs = CRUMBS;
  protected readonly standings = STANDING_TEXT;
  protected readonly changes = computed(() =>
    this.member.hasValue()
      ? this.member.value().changes.map((change) => ({ ...change, words: changeInWords(change) }))
      : [],
  );
  protected readonly hasOpenWork = computed(() => {
    if (!this.member.hasValue()) return false;
    const { supervises, supervisedBy, deputyFor } = this.member.value().openWork;
    return supervises.length + deputyFor.length > 0 || supervisedBy !== null;
  });

  protected take(member: MemberDetail): void {
    this.member.set(member);
  }
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PolicyEdition } from '@alongside/contracts';
import { policyAgeText, TYPE_TEXT } from '@alongside/contracts/words';
import { DateText, MentionText } from '@alongside/web-ui';
import { todayHere } from '../today';

/** One version of a policy to be read: its age and author, what it says, and what is inside and outside. */
@Component({
  selector: 'al-policy-reading',
  imports: [DateText, MentionText, RouterLink],
  templateUrl: './policy-reading.html',
  styleUrl: './policy-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyReading {
  private readonly today = todayHere();

  readonly edition = input.required<PolicyEdition>();
  /** Level of the headings within: 2 on a page of its own, 3 inside a section. */
  readonly isInside = input(false);

  protected readonly text = computed(() => this.edition().text);
  protected readonly age = computed(() => {
    const { reviewOn, triedUntil } = this.text();
    const { adoptedOn } = this.edition();
    return policyAgeText({ adoptedOn, reviewOn, triedUntil }, this.today());
  });
  protected readonly about = computed(() =>
    this.text()
      .types.map((type) => TYPE_TEXT[type])
      .join(' · '),
  );
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GapAnswerView } from '@alongside/contracts';
import { DateText, MentionText, Tag } from '@alongside/web-ui';
import { answerTag } from './gap-words';

/** What was answered, by whom, and what it became in the library. */
@Component({
  selector: 'al-gap-answer',
  imports: [DateText, MentionText, RouterLink, Tag],
  template: `<p class="tags">
      <al-tag [tone]="tag().tone">{{ tag().word }}</al-tag>
      @if (answer().until; as until) {
        <span>Until <al-date [at]="until" /></span>
      }
    </p>
    <al-mention-text [text]="answer().reasons" />
    @if (answer().policy; as policy) {
      <p>
        @if (policy.adoptedOn) {
          In the library: <a [routerLink]="['/policies', policy.id]">{{ policy.title }}</a>, version
          {{ policy.number }}.
        } @else if (policy.title) {
          Being written:
          <a [routerLink]="['/policies', policy.id]">{{ policy.title }}</a>, version
          {{ policy.number }}.
        } @else {
          The policy is being written. It is in the library once it is adopted.
        }
      </p>
    }
    <p class="meta">{{ answer().by.name }}, <al-date [at]="answer().at" [dayOnly]="true" /></p>`,
  styles: `
    :host {
      display: block;
    }
    .tags {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
    }
    al-mention-text + p {
      margin-top: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GapAnswerReading {
  readonly answer = input.required<GapAnswerView>();
  protected readonly tag = computed(() => answerTag(this.answer()));
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { DateText, Loading, plural, ProblemNote } from '@alongside/web-ui';
import { PART_TEXT } from '../../casework.text';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';

/** One row for everybody who has opened the case, latest first. */
@Component({
  selector: 'al-looks-list',
  imports: [DateText, Loading, ProblemNote],
  template: `@if (looks.hasValue()) {
      <ul class="looks">
        @for (look of looks.value().items; track look.member.id) {
          <li>
            <b>{{ look.member.name }}</b>{{
              look.part ? ', ' + parts[look.part].toLowerCase() : ''
            }}
            <span class="meta">
              {{ plural(look.times, 'time') }}, last <al-date [at]="look.lastAt" />
            </span>
          </li>
        } @empty {
          <li class="meta">Nobody yet.</li>
        }
      </ul>
    } @else if (looks.error()) {
      <al-problem-note title="This could not be loaded." (retry)="looks.reload()" />
    } @else {
      <al-loading />
    }`,
  styles: `
    .looks {
      list-style: none;
      margin: 0;
      padding: 0;
      display: grid;
      gap: var(--s2);
    }
    .meta {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LooksList {
  private readonly open = inject(OpenCase);
  protected readonly looks = inject(CasesClient).looks(() => this.open.subject().id);
  protected readonly parts = PART_TEXT;
  protected readonly plural = plural;
}

import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { goTo } from './go-to';

/** The ways to the sections of the page where they stand below each other. */
@Component({
  selector: 'al-case-glance',
  imports: [RouterLink],
  template: `<nav aria-label="On this page">
    <ul class="glance">
      @for (section of sections; track section.id) {
        <li>
          <a [routerLink]="[]" [fragment]="section.id" (click)="show(section.id)">{{
            section.word
          }}</a>
        </li>
      }
    </ul>
  </nav>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseGlance {
  protected readonly sections = [
    { id: 'thread', word: 'Talk' },
    { id: 'decision', word: 'Decision' },
    { id: 'checks', word: 'Checks' },
    { id: 'weighing', word: 'Weighing' },
    { id: 'actions', word: 'Actions' },
  ];
  protected readonly show = goTo;
}

import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Note } from './note';

/** Whom to call when it cannot wait; comes before everything else on the page. */
@Component({
  selector: 'al-numbers-to-call',
  imports: [Note],
  templateUrl: './numbers-to-call.html',
  styleUrl: './numbers-to-call.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumbersToCall {
  readonly lines = input.required<readonly { readonly label: string; readonly number: string }[]>();
  readonly words = input('If somebody may be in danger, do not wait for an answer here. Call:');

  protected readonly calls = computed(() =>
    this.lines().map((line) => ({ ...line, href: `tel:${line.number.replace(/[^\d+]/g, '')}` })),
  );
}

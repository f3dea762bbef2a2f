import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/**
 * One row of `<ul class="row-list">`: a title that leads on, a line beneath as content, and what stands
 * at the end in the slot `end`.
 */
@Component({
  selector: 'li[alRow]',
  imports: [RouterLink],
  templateUrl: './row-list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Row {
  readonly title = input.required<string>({ alias: 'alRow' });
  readonly link = input<string | readonly unknown[] | null>(null);
  readonly fragment = input<string>();
  /** Number of new things; 0 shows no mark. */
  readonly unread = input(0);
}

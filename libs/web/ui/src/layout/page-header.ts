import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One step of the way to this page. */
export interface Crumb {
  readonly label: string;
  readonly link?: string | readonly unknown[];
}

/** Way here, heading, lede; tags and facts as content; buttons in the slot `actions`. */
@Component({
  selector: 'al-page-header',
  imports: [RouterLink],
  templateUrl: './page-header.html',
  host: { class: 'page-header' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly lede = input('');
  readonly crumbs = input<readonly Crumb[]>([]);
}

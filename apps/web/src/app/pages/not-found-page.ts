import { PageHeader } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'al-not-found-page',
  imports: [PageHeader, RouterLink],
  template: `<al-page-header
      title="This page is not here, or not for you"
      lede="The address may be mistyped, or the record may belong to somebody else."
    />
    <p>If somebody sent you the link, ask them: we cannot tell you whether it leads to anything.</p>
    <p><a routerLink="/">Go to your home page</a></p>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}

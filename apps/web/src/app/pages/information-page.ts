import { PageHeader } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What is kept, who reads it, for how long: for the people who write here. */
@Component({
  selector: 'al-information-page',
  imports: [PageHeader],
  templateUrl: './information-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InformationPage {}

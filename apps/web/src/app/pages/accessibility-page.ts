import { PageHeader } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** What works for whom, how it was checked, and what is not known. */
@Component({
  selector: 'al-accessibility-page',
  imports: [PageHeader, RouterLink],
  templateUrl: './accessibility-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessibilityPage {}

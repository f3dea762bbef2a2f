import { ChangeDetectionStrategy, Component } from '@angular/core';
@Component({
  selector: 'al-styleguide',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Styleguide {}

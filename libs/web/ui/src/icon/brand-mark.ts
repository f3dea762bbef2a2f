import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The open circle of Alongside: a boundary with a way through. Decoration beside the name. */
@Component({
  selector: 'al-brand-mark',
  templateUrl: './brand-mark.html',
  host: { class: 'brand-mark' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandMark {}

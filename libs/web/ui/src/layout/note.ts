import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Something worth knowing beside the work. Not announced: use `al-problem-note` for what went wrong. */
@Component({
  selector: 'al-note',
  template: `<ng-content />`,
  host: { class: 'note', '[attr.data-tone]': 'tone()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Note {
  readonly tone = input<'honey' | 'plum' | 'leaf' | 'clay' | 'stop' | 'plain'>('honey');
}

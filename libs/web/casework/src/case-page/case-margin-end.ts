import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import type { DialogAct } from '../casework.text';
import { CaseActs } from './acts/case-acts';
import { ActionsCard } from './side/actions-card';
import { LooksCard } from './side/looks-card';
import { PrivateNoteCard } from './side/private-note-card';
import { ReviewsCard } from './side/reviews-card';
import { SecondViewsCard } from './side/second-views-card';

/** The lower end of what stands beside the talk. It comes after the page: nothing stands below it. */
@Component({
  selector: 'al-case-margin-end',
  imports: [ActionsCard, CaseActs, LooksCard, PrivateNoteCard, ReviewsCard, SecondViewsCard],
  template: `<al-second-views-card />
    <al-actions-card />
    <al-reviews-card />
    <al-private-note-card />
    <al-looks-card />
    <al-case-acts [(current)]="act" />`,
  styles: `
    :host {
      display: contents !important;
    }
    :host > * {
      display: block;
      min-width: 0;
    }
    :host > *:empty {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseMarginEnd {
  /** The act that is being done in a dialog. */
  readonly act = model.required<DialogAct | null>();
}

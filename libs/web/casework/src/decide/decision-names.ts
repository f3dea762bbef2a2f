import { inject, Injectable } from '@angular/core';
import { NamesQuestion, textsIn } from '@alongside/web-ui';
import { DecisionDraft } from './decision-draft';
import { sentText } from './decision-rules';

/** Asks about names in the decision: before it is read back, and what is left before it is shared. */
@Injectable()
export class DecisionNames extends NamesQuestion {
  constructor() {
    const draft = inject(DecisionDraft);
    super(() => {
      const { outcome } = draft.text();
      return outcome ? textsIn(sentText(draft.text(), outcome), ['reviewOn', 'decideBy']) : [];
    });
  }
}

import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Loading, ProblemNote } from '@alongside/web-ui';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { CaseBody } from './case-body';
import { SealedCase } from './safeguarding/sealed-case';

/** One boundary question: what is asked, what was said, what was decided, and what comes next. */
@Component({
  selector: 'al-case-page',
  imports: [CaseBody, Loading, ProblemNote, RouterLink, SealedCase],
  providers: [OpenCase, personOfCase],
  templateUrl: './case-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CasePage {
  protected readonly open = inject(OpenCase);

  /** From the address. */
  readonly caseId = input.required<string>();

  constructor() {
    this.open.follow(this.caseId);
  }
}

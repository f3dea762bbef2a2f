import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CheckMark, CheckRing, Loading, PageHeader, ProblemNote } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { askedOf, checksOfCase, may } from '../situation/situation';
import { checkRow, countsInWords, nextToDo, ringOf } from './check-rows';

/** All twenty safety checks of a case: what waits, what is answered, what does not apply. */
@Component({
  selector: 'al-checks-page',
  imports: [CheckMark, CheckRing, Loading, PageHeader, ProblemNote, RouterLink],
  providers: [OpenCase],
  templateUrl: './checks-page.html',
  styleUrl: './checks-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecksPage {
  protected readonly open = inject(OpenCase);

  readonly caseId = input.required<string>();

  private readonly states = computed(() => {
    const subject = this.open.view();
    return subject ? checksOfCase(subject, this.open.now()) : [];
  });
  protected readonly mayAnswer = computed(() => {
    const subject = this.open.view();
    return subject !== null && may(subject, 'answer_check');
  });
  protected readonly next = computed(() => nextToDo(this.states(), null));
  protected readonly ring = computed(() => ringOf(askedOf(this.states())));
  protected readonly words = computed(() => countsInWords(askedOf(this.states())));
  protected readonly groups = computed(() => {
    const waiting = this.states().filter(({ state }) => state === 'to_do' || state === 'stale');
    const settled = askedOf(this.states()).filter((each) => !waiting.includes(each));
    const rest = this.states().filter(({ state }) => state === 'not_applicable');
    return [
      { id: 'waiting', heading: 'To do', rows: waiting.map(checkRow) },
      { id: 'settled', heading: 'Done', rows: settled.map(checkRow) },
      { id: 'not-asked', heading: 'Not asked here', rows: rest.map(checkRow) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly crumbs = computed(() => {
    const subject = this.open.view();
    return [
      { label: 'Questions', link: '/questions' },
      { label: subject?.title ?? '', link: ['/questions', this.caseId()] },
    ];
  });

  constructor() {
    this.open.follow(this.caseId);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { UnsavedChanges } from '@alongside/web-platform';
import {
  AskAboutNames,
  ConflictView,
  Loading,
  Note,
  PageHeader,
  ProblemNote,
  SavedStatus,
  SummaryList,
  SummaryRow,
} from '@alongside/web-ui';
import { factsOf, weighedOf } from '../second-view/weighed';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { may, otherCalled } from '../situation/situation';
import { FactFields } from './fact-fields';
import { MoreWeighing } from './more-weighing';
import { WeighingDraft } from './weighing-draft';
import { WeighingFields } from './weighing-fields';

/** What is known and what is weighed, written by both of the two and saved as they type. */
@Component({
  selector: 'al-weighing-page',
  imports: [
    AskAboutNames,
    ConflictView,
    FactFields,
    Loading,
    MoreWeighing,
    Note,
    PageHeader,
    ProblemNote,
    RouterLink,
    SavedStatus,
    SummaryList,
    SummaryRow,
    WeighingFields,
  ],
  providers: [OpenCase, personOfCase, WeighingDraft],
  templateUrl: './weighing-page.html',
  styleUrl: './weighing-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeighingPage {
  private readonly router = inject(Router);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly open = inject(OpenCase);
  protected readonly draft = inject(WeighingDraft);

  readonly caseId = input.required<string>();

  protected readonly mayEdit = computed(() => may(this.open.subject(), 'edit_question'));
  protected readonly other = computed(() => otherCalled(this.open.subject()));
  protected readonly facts = computed(() => factsOf(this.open.subject().question));
  protected readonly weighed = computed(() => weighedOf(this.open.subject().weighing));
  protected readonly crumbs = computed(() => [
    { label: 'Questions', link: '/questions' },
    { label: this.open.view()?.title ?? '', link: ['/questions', this.caseId()] },
  ]);

  constructor() {
    this.open.follow(this.caseId);
  }

  /** Saves, asks once about names, and before what could not be saved would be lost. */
  async mayLeave(): Promise<boolean> {
    await this.draft.save();
    return this.draft.names.wasAsked() && this.unsaved.mayLeave();
  }

  protected backToQuestion(): void {
    void this.router.navigate(['/questions', this.caseId()]);
  }
}

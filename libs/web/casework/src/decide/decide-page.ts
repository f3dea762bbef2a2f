import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { UnsavedChanges } from '@alongside/web-platform';
import { Loading, ProblemNote } from '@alongside/web-ui';
import { focusHeadingWhen } from '../raise/focus-heading';
import { wayBack } from '../situation/way-back';
import { personOfCase } from '../forms/person-of-case';
import { OpenCase } from '../situation/open-case';
import { may } from '../situation/situation';
import { WeighingDraft } from '../weighing/weighing-draft';
import { DecideForm } from './decide-form';
import { DecisionDraft } from './decision-draft';
import { DecisionNames } from './decision-names';
import { DecisionReadBack } from './decision-read-back';

/** The supervisor decides: the outcome with what it needs, then everything is read back. */
@Component({
  selector: 'al-decide-page',
  imports: [DecideForm, DecisionReadBack, Loading, ProblemNote, RouterLink],
  providers: [OpenCase, personOfCase, WeighingDraft, DecisionDraft, DecisionNames],
  templateUrl: './decide-page.html',
  styleUrl: './decide-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecidePage {
  private readonly router = inject(Router);
  private readonly unsaved = inject(UnsavedChanges);
  private readonly weighing = inject(WeighingDraft);
  private readonly draft = inject(DecisionDraft);
  protected readonly open = inject(OpenCase);

  /** From the address. */
  readonly caseId = input.required<string>();
  /** The supervision session that the two came from. */
  readonly session = input<string>();
  protected readonly back = computed(() => wayBack(this.caseId(), this.session()));
  readonly step = input<string>();

  protected readonly mayDecide = computed(
    () => may(this.open.subject(), 'write_decision') || may(this.open.subject(), 'revise_decision'),
  );
  protected readonly reading = computed(
    () => this.step() === 'read' && this.draft.text().outcome !== null,
  );

  constructor() {
    this.open.follow(this.caseId);
    focusHeadingWhen(this.reading);
    effect(() => {
      const subject = this.open.view();
      if (subject) untracked(() => void this.draft.open(subject));
    });
  }

  protected show(step: 'read' | null): void {
    void this.router.navigate([], { queryParams: { step }, queryParamsHandling: 'merge' });
  }

  protected done(): void {
    void this.router.navigate(this.back().link);
  }

  /** Saves, asks once about names, and before what could not be saved would be lost. */
  async mayLeave(): Promise<boolean> {
    await this.weighing.save();
    return this.weighing.names.wasAsked() && this.unsaved.mayLeave();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ActionView, CaseView } from '@alongside/contracts';
import { asksWhoseItIs, isOpenAction } from '@alongside/domain';
import { Card, CheckMark, DateText, Dialog, type MarkState, ProblemNote } from '@alongside/web-ui';
import { ChangeActionForm } from '../../actions/change-action';
import { ACTION_STATUS_TEXT } from '../../casework.text';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';
import { AgreeActionForm } from './agree-action';

/** What was agreed to be done: by whom, by when, and how it stands. */
@Component({
  selector: 'al-actions-card',
  imports: [AgreeActionForm, Card, ChangeActionForm, CheckMark, DateText, Dialog, ProblemNote],
  templateUrl: './actions-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionsCard {
  private readonly open = inject(OpenCase);

  protected readonly subject = this.open.subject;
  protected readonly mayAdd = computed(() => may(this.subject(), 'add_action'));
  protected readonly mayChange = computed(() => may(this.subject(), 'update_action'));
  protected readonly adding = signal(false);
  protected readonly changing = signal<ActionView | null>(null);

  protected readonly rows = computed(() =>
    this.subject().actions.map((action) => ({
      action,
      mark: markOf(action),
      owner: action.owner?.name ?? action.ownerRole ?? '',
      status: ACTION_STATUS_TEXT[action.status],
      isOpen: isOpenAction(action.status),
      asksWhose: isOpenAction(action.status) && asksWhoseItIs(action.timesCarriedOver),
    })),
  );

  protected take(subject: CaseView): void {
    this.open.take(subject);
    this.changing.set(null);
    this.adding.set(false);
  }
}

function markOf({ status }: ActionView): MarkState {
  if (status === 'done') return 'done';
  if (status === 'not_needed') return 'left_out';
  return status === 'blocked' ? 'stopped' : status === 'carried_over' ? 'waiting' : 'open';
}

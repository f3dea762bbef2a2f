import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseView, MyActionView } from '@alongside/contracts';
import { asksWhoseItIs, isOpenAction } from '@alongside/domain';
import { CURRENT_TIME, DateText, dayOf, Note, plural, Tag, TIME_ZONE } from '@alongside/web-ui';
import { ACTION_STATUS_TEXT } from '../casework.text';
import { ChangeActionForm } from './change-action';

/** One agreed action of mine, and the form for changing it while it is open. */
@Component({
  selector: 'li[alMyAction]',
  imports: [ChangeActionForm, DateText, Note, RouterLink, Tag],
  templateUrl: './my-action.html',
  styleUrl: './my-action.css',
  host: { '[id]': 'action().id', tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyAction {
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly action = input.required<MyActionView>({ alias: 'alMyAction' });
  readonly changing = input.required<boolean>();

  readonly opened = output();
  readonly closed = output();
  readonly changed = output<CaseView>();

  protected readonly statusText = ACTION_STATUS_TEXT;
  protected readonly isOpen = computed(() => isOpenAction(this.action().status));
  protected readonly isLate = computed(
    () => this.isOpen() && this.action().dueOn < dayOf(this.now(), this.zone()),
  );
  protected readonly asksWhose = computed(
    () => this.isOpen() && asksWhoseItIs(this.action().timesCarriedOver),
  );

  /** "Once", "twice", "3 times". */
  protected times(count: number): string {
    return count === 1 ? 'once' : count === 2 ? 'twice' : plural(count, 'time');
  }
}

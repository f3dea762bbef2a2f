import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Dialog } from '@alongside/web-ui';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';
import { DIALOG_ACTS, type DialogAct } from './act-words';
import { CaseActsState } from './case-acts-state';
import { actText } from './reason-rules';
import { ReasonForm } from './reason-form';

/** What else the reader can do with the case, quietly, each with a reason. */
@Component({
  selector: 'al-case-acts',
  imports: [Dialog, ReasonForm],
  template: `@if (acts().length) {
      <section aria-labelledby="more-acts">
        <h2 id="more-acts" class="sr">What else you can do</h2>
        <ul class="acts">
          @for (act of acts(); track act) {
            <li>
              <button
                type="button"
                class="btn btn-small"
                [class]="act === 'escalate' ? 'btn-stop' : 'btn-quiet'"
                (click)="state.begin(act)"
              >
                {{ textOf(act).begin }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
    @defer (when state.current() !== null; prefetch on idle) {
      <al-dialog
        [title]="title()"
        [open]="state.current() !== null"
        (openChange)="$event || state.leave()"
      >
        @if (state.current(); as act) {
          <al-reason-form [act]="act" (closed)="state.leave()" />
        }
      </al-dialog>
    }`,
  styleUrl: './case-acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseActs {
  private readonly open = inject(OpenCase);
  protected readonly state = inject(CaseActsState);

  /** Resuming what is paused comes first; the rest in the order in which it is likely. */
  protected readonly acts = computed<readonly DialogAct[]>(() =>
    DIALOG_ACTS.filter((act) => may(this.open.subject(), act)),
  );

  protected readonly title = computed(() => {
    const act = this.state.current();
    return act ? this.textOf(act).title : '';
  });

  protected textOf(act: DialogAct) {
    return actText(act, this.open.subject());
  }
}

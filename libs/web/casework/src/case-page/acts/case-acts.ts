import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { Dialog, ProblemNote } from '@alongside/web-ui';
import { actText, DIALOG_ACTS, type DialogAct } from '../../casework.text';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';
import { ReasonForm } from './reason-form';

/** What else the reader can do with the case, quietly, each with a reason. */
@Component({
  selector: 'al-case-acts',
  imports: [Dialog, ProblemNote, ReasonForm],
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
                (click)="current.set(act)"
              >
                {{ textOf(act).begin }}
              </button>
            </li>
          }
        </ul>
      </section>
    }
    @defer (when current() !== null; prefetch on idle) {
      <al-dialog
        [title]="title()"
        [open]="current() !== null"
        (openChange)="$event || current.set(null)"
      >
        @if (current(); as act) {
          <al-reason-form [act]="act" (closed)="current.set(null)" />
        }
      </al-dialog>
    } @error {
      <al-problem-note
        title="This part could not be loaded."
        detail="Load the page again."
        [retryLabel]="null"
      />
    }`,
  styleUrl: './case-acts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseActs {
  private readonly open = inject(OpenCase);

  /** The act that is being done; begun here or from the header. */
  readonly current = model.required<DialogAct | null>();

  /** Resuming what is paused comes first; the rest in the order in which it is likely. */
  protected readonly acts = computed<readonly DialogAct[]>(() =>
    DIALOG_ACTS.filter((act) => may(this.open.subject(), act)),
  );

  protected readonly title = computed(() => {
    const act = this.current();
    return act ? this.textOf(act).title : '';
  });

  protected textOf(act: DialogAct) {
    return actText(act, this.open.subject().stage);
  }
}

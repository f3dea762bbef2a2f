import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { ErrorSummary, Note, type SummaryError } from '@alongside/web-ui';
import { HelpLines } from '../lists/help-lines';
import { OpenCase } from '../situation/open-case';

/** Before an answer that takes it out of the pair's hands: whom to call, what happens, and a way back. */
@Component({
  selector: 'al-escalation-pause',
  imports: [ErrorSummary, HelpLines, Note],
  templateUrl: './escalation-pause.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EscalationPause {
  private readonly open = inject(OpenCase);

  readonly effect = input.required<'seal' | 'escalate'>();
  readonly busy = input(false);
  readonly errors = input<readonly SummaryError[]>([]);
  readonly confirmed = output();
  readonly cancelled = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly isRaiser = computed(() => this.open.subject().myPart === 'raiser');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}

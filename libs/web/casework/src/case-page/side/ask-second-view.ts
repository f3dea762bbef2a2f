import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { Sending } from '@alongside/web-platform';
import { ErrorSummary, Loading, ProblemNote, SelectField } from '@alongside/web-ui';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';

/** Asks a supervisor or manager who is neither of the two. */
@Component({
  selector: 'al-ask-second-view',
  imports: [ErrorSummary, Loading, ProblemNote, SelectField],
  templateUrl: './ask-second-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskSecondViewForm {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly asked = output();
  readonly cancelled = output();

  protected readonly candidates = this.cases.secondViewCandidates(() => this.open.subject().id);
  protected readonly choices = computed(() =>
    this.candidates.hasValue()
      ? this.candidates.value().items.map(({ id, name }) => ({ value: id, label: name }))
      : [],
  );
  protected readonly memberId = signal<string | null>(null);
  protected readonly sending = new Sending();

  protected ask(): void {
    const memberId = this.memberId();
    this.sending.send(
      () => this.cases.askSecondView(this.open.subject().id, { memberId: memberId ?? '' }),
      (subject) => {
        this.open.take(subject);
        this.asked.emit();
      },
      memberId ? [] : [{ fieldId: 'second-viewer', message: 'Choose whom to ask.' }],
    );
  }
}

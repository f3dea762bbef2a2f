import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  type OnInit,
  output,
} from '@angular/core';
import {
  CASE_LIMITS,
  SECOND_VIEWS,
  type SecondViewAnswer,
  type SecondViewPage,
} from '@alongside/contracts';
import { isSentence } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  SavedStatus,
  type SummaryError,
  TextArea,
} from '@alongside/web-ui';
import { REFUSAL_TEXT, SECOND_VIEW_TEXT } from '../casework.text';
import { choicesOf } from '../forms/choices';
import { MyWorkClient } from '../my-work.client';
import { SecondViewDraft } from './second-view-draft';

/** One's own view, with its reasoning. It is answered once, and both views stay. */
@Component({
  selector: 'al-answer-second-view',
  imports: [AskAboutNames, ErrorSummary, OptionCards, SavedStatus, TextArea],
  providers: [SecondViewDraft],
  templateUrl: './answer-second-view.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerSecondViewForm implements OnInit {
  private readonly work = inject(MyWorkClient);
  protected readonly draft = inject(SecondViewDraft);

  readonly secondViewId = input.required<string>();
  readonly askedBy = input.required<string>();
  readonly personLabel = input.required<string>();
  readonly answered = output<SecondViewPage>();

  protected readonly sending = new Sending(
    new NamesQuestion(() => [this.draft.written().reasoning]),
  );

  protected readonly choices = choicesOf(SECOND_VIEWS, SECOND_VIEW_TEXT);
  protected readonly limit = CASE_LIMITS.longText;
  protected readonly messageFor = messageFor;

  ngOnInit(): void {
    void this.draft.open(this.secondViewId());
  }

  protected send(): void {
    const { view, reasoning } = this.draft.written();
    this.sending.send(
      () =>
        this.work.answerSecondView(this.secondViewId(), {
          view: view as SecondViewAnswer,
          reasoning,
        }),
      (page) => {
        this.draft.discard();
        this.answered.emit(page);
      },
      missing(view, reasoning),
    );
  }
}

function missing(view: SecondViewAnswer | null, reasoning: string): readonly SummaryError[] {
  const errors: SummaryError[] = [];
  if (!view) errors.push({ fieldId: 'view', message: 'Choose what you think.' });
  if (!isSentence(reasoning)) {
    errors.push({ fieldId: 'reasoning', message: REFUSAL_TEXT.reasoning_missing });
  }
  return errors;
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText, Loading, ProblemNote, SummaryList, SummaryRow, Tag } from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';
import { AnswerGapForm } from './answer-gap';
import { GapAnswerReading } from './gap-answer-reading';
import { figureInWords } from './gap-words';

/** One question that a theme asks of the rules, and its answer. */
@Component({
  selector: 'al-gap-page',
  imports: [
    AnswerGapForm,
    DateText,
    GapAnswerReading,
    Loading,
    ProblemNote,
    RouterLink,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  templateUrl: './gap-page.html',
  styleUrl: './gap-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GapPage {
  private readonly today = todayHere();

  /** From the address. */
  readonly gapId = input.required<string>();

  protected readonly gap = inject(LibraryClient).gap(() => this.gapId());
  protected readonly about = computed(() => {
    if (!this.gap.hasValue()) return '';
    const { figure, unit } = this.gap.value();
    return figureInWords(figure, unit.name);
  });
  protected readonly isLate = computed(
    () => this.gap.hasValue() && this.gap.value().replyBy < this.today(),
  );
}

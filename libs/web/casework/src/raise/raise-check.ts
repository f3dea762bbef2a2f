import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Question } from '@alongside/contracts';
import { SummaryList, SummaryRow } from '@alongside/web-ui';
import {
  CONTEXT_TEXT,
  DIRECTION_TEXT,
  MOTIVE_TEXT,
  SUBTYPE_TEXT,
  TIMING_TEXT,
  TYPE_TEXT,
  URGENCY_TEXT,
} from '../casework.text';
import type { RaisePageName } from './raise-steps';

interface AnswerRow {
  readonly page: RaisePageName;
  readonly term: string;
  readonly answer: string | null;
  /** What is changed, for those who hear the link without its row. */
  readonly what: string;
}

/** Everything that was written, each with a way to change it. */
@Component({
  selector: 'al-raise-check',
  imports: [RouterLink, SummaryList, SummaryRow],
  templateUrl: './raise-check.html',
  styleUrl: './raise-check.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RaiseCheck {
  readonly personLabel = input.required<string | null>();
  readonly question = input.required<Question>();

  protected readonly needed = computed<readonly AnswerRow[]>(() => {
    const { story, act, title, timing, urgency } = this.question();
    return [
      { page: 'start', term: 'About', answer: this.personLabel(), what: 'who this is about' },
      { page: 'start', term: 'What is happening', answer: story, what: 'what is happening' },
      {
        page: 'act',
        term: 'Has it happened?',
        answer: timing && TIMING_TEXT[timing].word,
        what: 'whether it has happened',
      },
      { page: 'act', term: 'What exactly', answer: act, what: 'what exactly' },
      { page: 'act', term: 'Title', answer: title, what: 'the title' },
      {
        page: 'when',
        term: 'An answer by',
        answer: urgency && URGENCY_TEXT[urgency].word,
        what: 'by when you need an answer',
      },
    ];
  });

  protected readonly optional = computed<readonly AnswerRow[]>(() => {
    const { direction, type, subtype, motive, feeling } = this.question();
    const about = subtype ? SUBTYPE_TEXT[subtype] : null;
    return [
      {
        page: 'direction',
        term: 'Direction',
        answer: direction && DIRECTION_TEXT[direction].word,
        what: 'the direction',
      },
      {
        page: 'about',
        term: 'What it is about',
        answer: type && [TYPE_TEXT[type], about].filter(Boolean).join(': '),
        what: 'what it is about',
      },
      {
        page: 'motive',
        term: 'What moves you',
        answer: motive && MOTIVE_TEXT[motive].word,
        what: 'what moves you',
      },
      { page: 'feeling', term: 'How you feel', answer: feeling, what: 'how you feel' },
      { page: 'context', term: 'Where', answer: this.where(), what: 'where' },
    ];
  });

  private where(): string | null {
    const { context, setting, parentOrCarer } = this.question();
    const parts = [
      context && CONTEXT_TEXT[context],
      setting,
      parentOrCarer && 'a parent’s or carer’s view matters',
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(' · ') : null;
  }
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FAMILY_TEXT } from '@alongside/contracts/words';
import { type Crumb, DateText, PageHeader, Tag } from '@alongside/web-ui';
import { QUESTION_FAMILIES, type QuestionFamily, type QuestionType } from '@alongside/domain';
import { STAGE_TEXT, STAGE_TONE, TIMING_TEXT, URGENCY_TEXT } from '../casework.text';
import { OpenCase } from '../situation/open-case';
import { calledBy, memberWith } from '../situation/situation';
import { NextAct } from './acts/next-act';

/** What it is, where it stands, who is in it, and the one thing the reader can do next. */
@Component({
  selector: 'al-case-header',
  imports: [DateText, NextAct, PageHeader, Tag],
  templateUrl: './case-header.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseHeader {
  protected readonly subject = inject(OpenCase).subject;

  protected readonly crumbs = computed<readonly Crumb[]>(() => {
    const { type } = this.subject().question;
    const home = { label: 'Questions', link: '/questions' };
    return type === null ? [home] : [home, { label: familyWord(type) }];
  });
  protected readonly stage = computed(() => STAGE_TEXT[this.subject().stage]);
  protected readonly tone = computed(() => STAGE_TONE[this.subject().stage]);
  protected readonly isToday = computed(
    () =>
      this.subject().question.urgency === 'today' &&
      ['raised', 'discussing', 'held'].includes(this.subject().stage),
  );
  protected readonly urgency = URGENCY_TEXT.today;
  protected readonly askedBy = computed(() =>
    this.subject().myPart === 'raiser' ? 'you' : calledBy(this.subject(), 'raiser'),
  );
  protected readonly timing = computed(() => {
    const { timing } = this.subject().question;
    return timing === null ? '' : TIMING_TEXT[timing].word;
  });
  protected readonly withWhom = computed(() => {
    const supervisor = memberWith(this.subject(), 'supervisor');
    if (supervisor === null) return '';
    return this.subject().myPart === 'supervisor' ? 'With you.' : `With ${supervisor.name}.`;
  });
}

/** The family that this type belongs to, in words. */
function familyWord(type: QuestionType): string {
  const families = Object.keys(QUESTION_FAMILIES) as QuestionFamily[];
  const family = families.find((each) =>
    (QUESTION_FAMILIES[each] as readonly QuestionType[]).includes(type),
  );
  return FAMILY_TEXT[family ?? 'other'];
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { Question } from '@alongside/contracts';
import { FAMILY_TEXT } from '@alongside/contracts/words';
import {
  QUESTION_FAMILIES,
  QUESTION_SUBTYPES,
  type QuestionFamily,
  type QuestionType,
} from '@alongside/domain';
import { OptionCards } from '@alongside/web-ui';
import { SUBTYPE_TEXT, TYPE_TEXT } from '../casework.text';
import { plainChoicesOf } from '../forms/choices';

const FAMILIES = Object.keys(QUESTION_FAMILIES) as readonly QuestionFamily[];

/** What a question is about, from the family down to the subtype. Also for the page of the question. */
@Component({
  selector: 'al-about-fields',
  imports: [OptionCards],
  templateUrl: './about-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AboutFields {
  readonly question = input.required<Pick<Question, 'type' | 'subtype'>>();
  readonly changed = output<Pick<Question, 'type' | 'subtype'>>();

  /** Follows the type, and may be chosen ahead of it. */
  protected readonly family = linkedSignal<QuestionFamily | null>(() =>
    familyOf(this.question().type),
  );

  protected readonly families = plainChoicesOf(FAMILIES, FAMILY_TEXT);
  protected readonly types = computed(() => {
    const family = this.family();
    return family ? plainChoicesOf<QuestionType>(QUESTION_FAMILIES[family], TYPE_TEXT) : [];
  });
  protected readonly subtypes = computed(() => {
    const { type } = this.question();
    return type ? plainChoicesOf(QUESTION_SUBTYPES[type], SUBTYPE_TEXT) : [];
  });

  protected chooseFamily(family: QuestionFamily | null): void {
    this.family.set(family);
    const [only, ...others] = family ? QUESTION_FAMILIES[family] : [];
    if (only && others.length === 0) this.chooseType(only);
  }

  protected chooseType(type: QuestionType | null): void {
    const [only, ...others] = type ? QUESTION_SUBTYPES[type] : [];
    this.changed.emit({ type, subtype: only && others.length === 0 ? only : null });
  }
}

const familyOf = (type: QuestionType | null): QuestionFamily | null =>
  FAMILIES.find((family) =>
    (QUESTION_FAMILIES[family] as readonly (QuestionType | null)[]).includes(type),
  ) ?? null;

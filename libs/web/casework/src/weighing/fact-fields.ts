import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { CASE_LIMITS, type Question } from '@alongside/contracts';
import { CONTEXTS, DIRECTIONS, hardLinesOf, TIMINGS } from '@alongside/domain';
import { Note, OptionCards, TextArea } from '@alongside/web-ui';
import { CONTEXT_TEXT, DIRECTION_TEXT, TIMING_TEXT } from '../casework.text';
import { EscalationPause } from '../checks/escalation-pause';
import { choicesOf, plainChoicesOf } from '../forms/choices';
import { AboutFields } from '../raise/about-fields';
import { WeighingDraft } from './weighing-draft';

type About = Pick<Question, 'type' | 'subtype'>;

/** The facts that the safety checks rest on. Changing one makes the answers so far ask again. */
@Component({
  selector: 'al-fact-fields',
  imports: [AboutFields, EscalationPause, Note, OptionCards, TextArea],
  templateUrl: './fact-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactFields {
  protected readonly draft = inject(WeighingDraft);

  /** What was chosen, when saving it hands the case to the safeguarding lead. */
  protected readonly alarming = signal<About | null>(null);
  protected readonly carer = computed(() => {
    const { parentOrCarer } = this.draft.question();
    return parentOrCarer === null ? null : parentOrCarer ? 'yes' : 'no';
  });

  protected readonly timings = choicesOf(TIMINGS, TIMING_TEXT);
  protected readonly directions = choicesOf(DIRECTIONS, DIRECTION_TEXT);
  protected readonly contexts = plainChoicesOf(CONTEXTS, CONTEXT_TEXT);
  protected readonly carers = [
    { value: 'yes' as const, label: 'Yes' },
    { value: 'no' as const, label: 'No' },
  ];
  protected readonly limits = CASE_LIMITS;

  protected about(about: About): void {
    if (hardLinesOf(about.subtype).includes('seal')) this.alarming.set(about);
    else this.draft.know(about);
  }

  protected confirm(): void {
    const about = this.alarming();
    this.alarming.set(null);
    if (about) this.draft.know(about);
    void this.draft.save();
  }
}

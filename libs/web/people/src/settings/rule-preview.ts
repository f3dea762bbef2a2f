import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { OUTCOME_WORDS } from '@alongside/contracts';
import { TYPE_TEXT } from '@alongside/contracts/words';
import {
  ALLOWED_BY_EFFECT,
  applicability,
  type CaseFacts,
  type CheckId,
  type Effect,
  OUTCOMES,
  QUESTION_TYPES,
} from '@alongside/domain';
import { answerInWords, ASKS_TEXT } from './setting.text';

const UNKNOWN: CaseFacts = {
  context: null,
  parentOrCarer: null,
  type: null,
  subtype: null,
  timing: null,
  direction: null,
};

/** What a stricter rule would change: the outcomes that stay open, and the kinds of question it meets. */
@Component({
  selector: 'al-rule-preview',
  template: `<div class="preview" aria-live="polite">
    <p><b>Everywhere:</b> {{ everywhere() }}</p>
    @if (here(); as words) {
      <p><b>Here from now on:</b> {{ words }}</p>
      <p>{{ closed() }}</p>
    }
    <p class="meta">{{ asked() }}</p>
  </div>`,
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RulePreview {
  readonly check = input.required<CheckId>();
  readonly answer = input.required<string>();
  readonly own = input.required<Effect | null>();
  readonly effect = input.required<Effect | null>();

  protected readonly everywhere = computed(() => this.sentence(this.own()));
  protected readonly here = computed(() => {
    const effect = this.effect();
    return effect === null ? null : this.sentence(effect);
  });
  protected readonly closed = computed(() => {
    const [own, effect] = [this.own(), this.effect()];
    if (effect === null) return '';
    const before = own === null ? OUTCOMES : ALLOWED_BY_EFFECT[own];
    // Both stand, so what either closes is closed.
    const gone = before.filter((outcome) => !ALLOWED_BY_EFFECT[effect].includes(outcome));
    return gone.length === 0
      ? 'No outcome is closed by it.'
      : `No longer open with this answer: ${gone.map((outcome) => OUTCOME_WORDS[outcome]).join('; ')}.`;
  });
  protected readonly asked = computed(() => {
    const types = QUESTION_TYPES.filter(
      (type) => applicability(this.check(), { ...UNKNOWN, type }).applies !== 'does_not_apply',
    );
    return types.length === QUESTION_TYPES.length
      ? 'This check can be asked in every kind of question.'
      : `This check can be asked about: ${types.map((type) => TYPE_TEXT[type]).join('; ')}.`;
  });

  private sentence(effect: Effect | null): string {
    const answer = answerInWords(this.check(), this.answer());
    return effect === null ? `${answer} asks for nothing more.` : `${answer} ${ASKS_TEXT[effect]}.`;
  }
}

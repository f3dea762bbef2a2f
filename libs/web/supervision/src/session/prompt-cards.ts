import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { Card } from '@alongside/web-ui';

/**
 * Help at hand from the usual models of supervision: a question to think with, never a form to complete.
 *
 * Source: docs/domain/DOMAIN.md section 7, "prompt cards".
 */
const CARDS: readonly { readonly model: string; readonly prompt: string }[] = [
  {
    model: '4x4x4',
    prompt:
      'Who is not in the room, and what would they say: the person, their family, a colleague, the organisation?',
  },
  {
    model: '4x4x4',
    prompt:
      'Which is this talk doing: support, learning, managing, or speaking up for somebody? Which is missing?',
  },
  {
    model: 'Kolb',
    prompt: 'What happened? What did you notice? What do you make of it? What will you try next?',
  },
  {
    model: 'Gibbs',
    prompt: 'What were you feeling when it happened, and what do you feel about it now?',
  },
  { model: 'CLEAR', prompt: 'What would make these minutes worth it for you?' },
  {
    model: 'Seven-eyed',
    prompt: 'What happens between us right now that also happens between you and them?',
  },
  { model: 'Seven-eyed', prompt: 'What in the wider world around you two is part of this?' },
  {
    model: 'Signs of Safety',
    prompt: 'What are you worried about? What is working well? What needs to happen?',
  },
  {
    model: 'Signs of Safety',
    prompt:
      'From 0 to 10, how safe is it now? What makes it not one lower? What would be one higher?',
  },
];

/** One card at a time, and only when somebody asks for it. */
@Component({
  selector: 'al-prompt-cards',
  imports: [Card],
  template: `<al-card heading="Prompt cards" cardId="prompts">
    <div role="status">
      @if (card(); as shown) {
        <p>{{ shown.prompt }}</p>
        <p class="meta">{{ shown.model }}</p>
      } @else {
        <p class="meta">Something to think with, when the talk is stuck.</p>
      }
    </div>
    <button type="button" class="btn btn-secondary btn-small" (click)="another()">
      {{ card() ? 'Another card' : 'Show a card' }}
    </button>
  </al-card>`,
  styles: `
    .btn {
      margin-top: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PromptCards {
  private readonly at = signal(-1);
  protected readonly card = computed(() => CARDS[this.at()] ?? null);

  protected another(): void {
    this.at.update((at) => (at + 1) % CARDS.length);
  }
}

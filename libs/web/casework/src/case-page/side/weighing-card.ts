import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isVoiceHeard } from '@alongside/domain';
import { Card } from '@alongside/web-ui';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';

/** Both harms beside each other, the person's voice, and what of the weighing is still empty. */
@Component({
  selector: 'al-weighing-card',
  imports: [Card, RouterLink],
  templateUrl: './weighing-card.html',
  styleUrl: './weighing-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeighingCard {
  protected readonly subject = inject(OpenCase).subject;
  protected readonly weighing = computed(() => this.subject().weighing);
  protected readonly mayEdit = computed(() => may(this.subject(), 'edit_question'));
  protected readonly empty = computed(() => {
    const { harmByDoing, harmByNotDoing, alternatives, personVoice, whoKnows } = this.weighing();
    return [
      harmByDoing ? null : 'harm by doing it',
      harmByNotDoing ? null : 'harm by not doing it',
      personVoice && isVoiceHeard(personVoice) ? null : 'what the person says',
      alternatives.length ? null : 'other ways',
      whoKnows.length ? null : 'who knows',
    ].filter((word) => word !== null);
  });
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import { addDays } from '@alongside/domain';
import { DateField, OptionCards, TextArea, TextField } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { WeighingDraft } from './weighing-draft';

type Asked = 'asked' | 'not_asked';

/** The person's own words with how, by whom and when they were asked; or else why not. */
@Component({
  selector: 'al-voice-fields',
  imports: [DateField, OptionCards, TextArea, TextField],
  templateUrl: './voice-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VoiceFields {
  private readonly open = inject(OpenCase);
  protected readonly draft = inject(WeighingDraft);

  readonly error = input<string | null>(null);

  protected readonly label = computed(() => this.open.subject().person.label);
  protected readonly asked = linkedSignal<Asked | null, Asked | null>({
    source: () => {
      const { words, howAsked, whyNot } = this.draft.voice();
      return words || howAsked ? 'asked' : whyNot ? 'not_asked' : null;
    },
    computation: (stands, previous) => stands ?? previous?.value ?? null,
  });
  protected readonly choices = [
    { value: 'asked' as const, label: 'They were asked' },
    { value: 'not_asked' as const, label: 'They could not be asked' },
  ];
  protected readonly days = computed(() => [
    { label: 'Today', date: this.open.today() },
    { label: 'Yesterday', date: addDays(this.open.today(), -1) },
  ]);
  protected readonly limits = CASE_LIMITS;

  /** Only one of the two can be so; what was written for the other goes. */
  protected choose(asked: Asked | null): void {
    this.asked.set(asked);
    if (asked === 'asked') this.draft.hear({ whyNot: null });
    else if (asked === 'not_asked')
      this.draft.hear({ words: null, howAsked: null, byWhom: null, askedOn: null });
  }
}

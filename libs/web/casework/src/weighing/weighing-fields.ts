import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import { messageFor } from '@alongside/web-platform';
import { ListField, type SummaryError, TextArea } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { VoiceFields } from './voice-fields';
import { WeighingDraft } from './weighing-draft';

/** Parts of the weighing that a decision may need. */
export type WeighingSection = 'harms' | 'voice' | 'alternatives' | 'whoKnows';
export const WEIGHING_SECTIONS: readonly WeighingSection[] = [
  'harms',
  'voice',
  'alternatives',
  'whoKnows',
];

/** Both harms beside each other, the person's voice, other ways, and who knows. */
@Component({
  selector: 'al-weighing-fields',
  imports: [ListField, TextArea, VoiceFields],
  templateUrl: './weighing-fields.html',
  styleUrl: './weighing-fields.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeighingFields {
  protected readonly draft = inject(WeighingDraft);
  protected readonly subject = inject(OpenCase).subject;

  readonly sections = input<readonly WeighingSection[]>(WEIGHING_SECTIONS);
  readonly errors = input<readonly SummaryError[]>([]);

  protected readonly limits = CASE_LIMITS;
  protected readonly messageFor = messageFor;
}

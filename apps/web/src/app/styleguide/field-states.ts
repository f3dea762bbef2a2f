import type { Position } from '@alongside/domain';
import {
  type Choice,
  DateField,
  ListField,
  OptionCards,
  PositionLine,
  PositionPicture,
  SelectField,
  TextArea,
  TextField,
  TickBox,
  TickCards,
} from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';

/** Fields: empty, filled, wrong, unavailable. */
@Component({
  selector: 'al-field-states',
  imports: [
    DateField,
    ListField,
    OptionCards,
    PositionLine,
    PositionPicture,
    SelectField,
    TextArea,
    TextField,
    TickBox,
    TickCards,
  ],
  templateUrl: './field-states.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldStates {
  protected readonly directions: readonly Choice<'closer' | 'away' | 'rule' | 'unsure'>[] = [
    {
      value: 'closer',
      label: 'Closer',
      hint: 'Doing something warmer or more personal than usual',
    },
    {
      value: 'away',
      label: 'Further away',
      hint: 'Holding back, handing over or ending something',
    },
    { value: 'rule', label: 'A rule is keeping us apart', hint: 'It may be doing harm' },
    {
      value: 'unsure',
      label: 'Go ahead',
      unavailable: 'Not while “Has the person been asked?” is on hold.',
    },
  ];
  protected readonly needs: readonly Choice<'person' | 'worker' | 'family'>[] = [
    { value: 'person', label: 'The person’s' },
    { value: 'worker', label: 'Mine' },
    { value: 'family', label: 'Their family’s' },
  ];
  protected readonly direction = signal<'closer' | 'away' | 'rule' | 'unsure' | null>('closer');
  protected readonly chosen = signal<readonly ('person' | 'worker' | 'family')[]>(['person']);
  protected readonly position = signal<Position | null>('warm');
  protected readonly other = signal<Position | null>('steady');
  protected readonly date = signal<string | null>('2026-12-03');
  protected readonly stops = signal<readonly string[]>([
    'They stop coming to the group',
    'Anybody asks for money',
  ]);
  protected readonly suggestions = [
    { label: 'In a week', date: '2026-11-27' },
    { label: 'In four weeks', date: '2026-12-18' },
  ];
  protected readonly long = signal('I would give Heron 14 a hoodie. '.repeat(3));
}

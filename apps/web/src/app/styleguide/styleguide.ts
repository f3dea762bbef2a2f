import { CURRENT_TIME } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { FieldStates } from './field-states';
import { ListStates } from './list-states';
import { MessageStates } from './message-states';

/** Every component of `@alongside/web-ui` in every state. Development builds only. */
@Component({
  selector: 'al-styleguide',
  imports: [FieldStates, ListStates, MessageStates],
  template: `<h1>Styleguide</h1>
    <al-field-states />
    <al-list-states />
    <al-message-states />`,
  providers: [
    { provide: CURRENT_TIME, useValue: signal(Date.parse('2026-11-20T12:00:00Z')).asReadonly() },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Styleguide {}

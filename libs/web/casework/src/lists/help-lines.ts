import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@alongside/web-platform';
import { NumbersToCall } from '@alongside/web-ui';

/** Whom this organisation calls when it cannot wait. */
@Component({
  selector: 'al-help-lines',
  imports: [NumbersToCall],
  template: `<al-numbers-to-call [lines]="lines()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpLines {
  private readonly session = inject(Session);

  protected readonly lines = computed(() => this.session.view()?.organisation.helpLines ?? []);
}

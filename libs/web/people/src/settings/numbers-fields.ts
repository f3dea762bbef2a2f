import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type NumberToCall } from '@alongside/domain';
import { NUMBERS_TO_CALL } from '@alongside/domain/settings';
import { TextField } from '@alongside/web-ui';

/** Numbers to call, the first one first. */
@Component({
  selector: 'al-numbers-fields',
  imports: [TextField],
  templateUrl: './numbers-fields.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NumbersFields {
  readonly value = input.required<readonly NumberToCall[]>();
  readonly changed = output<readonly NumberToCall[]>();

  protected readonly most = NUMBERS_TO_CALL;

  protected add(): void {
    const at = this.value().length;
    this.changed.emit([...this.value(), { label: '', number: '' }]);
    setTimeout(() => document.getElementById(`number-label-${at}`)?.focus());
  }

  protected remove(at: number): void {
    this.changed.emit(this.value().filter((_, index) => index !== at));
  }

  protected set(at: number, change: Partial<NumberToCall>): void {
    this.changed.emit(
      this.value().map((each, index) => (index === at ? { ...each, ...change } : each)),
    );
  }
}

import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupWords } from '../choice/group-words';
import { Icon } from '../icon/icon';
import { FieldInputs } from './field-inputs';

/** Several short texts, one a row, such as stop conditions. Focus follows what was added or taken away. */
@Component({
  selector: 'al-list-field',
  imports: [GroupWords, Icon],
  templateUrl: './list-field.html',
  host: { class: 'field', '[class.has-error]': '!!message()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListField extends FieldInputs implements FormValueControl<readonly string[]> {
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly value = model<readonly string[]>([]);
  /** Word for one of them, as in "Stop condition 2". */
  readonly itemLabel = input.required<string>();
  readonly addLabel = input('Add another');
  readonly maxItems = input(20);

  /** At least one row is there to write in. */
  protected readonly rows = computed(() => (this.value().length ? this.value() : ['']));

  protected change(index: number, text: string): void {
    this.value.set(this.rows().map((row, at) => (at === index ? text : row)));
  }

  protected add(): void {
    this.value.set([...this.rows(), '']);
    this.focusRow(this.value().length - 1);
  }

  protected remove(index: number): void {
    this.value.set(this.rows().filter((_, at) => at !== index));
    this.focusRow(Math.max(0, index - 1));
  }

  private focusRow(index: number): void {
    afterNextRender(() => this.element.nativeElement.querySelectorAll('input')[index]?.focus(), {
      injector: this.injector,
    });
  }
}

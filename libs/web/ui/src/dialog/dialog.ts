import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  model,
  viewChild,
} from '@angular/core';
import { Icon } from '../icon/icon';

let dialogs = 0;

/** The browser's own dialog: the page behind is inert, Escape closes it, focus goes back to where it was. */
@Component({
  selector: 'al-dialog',
  imports: [Icon],
  templateUrl: './dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dialog {
  readonly title = input.required<string>();
  readonly open = model(false);
  /** Whether it can be left without answering. */
  readonly isDismissible = input(true);
  readonly width = input<'narrow' | 'wide'>('narrow');

  private readonly element = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly titleId = `dialog-${String(++dialogs)}`;

  constructor() {
    // After rendering, so that the content is there to take the focus.
    afterRenderEffect(() => {
      const dialog = this.element().nativeElement;
      if (this.open() && !dialog.open) {
        dialog.showModal();
        (dialog.querySelector<HTMLElement>('input, textarea, select') ?? dialog).focus();
      }
      if (!this.open() && dialog.open) dialog.close();
    });
  }

  protected cancel(event: Event): void {
    if (!this.isDismissible()) event.preventDefault();
  }
}

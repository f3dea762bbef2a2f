import { HideScreen } from '@alongside/web-platform';
import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';

/** A blank sheet over everything, open dialogs included, so it is a modal dialog itself. */
@Component({
  selector: 'al-cover',
  template: `<dialog
    #sheet
    class="cover"
    aria-label="The screen is hidden"
    (cancel)="$event.preventDefault()"
    (close)="uncover()"
  >
    @if (screen.isHidden()) {
      <button type="button" class="btn btn-secondary" (click)="screen.show()">
        Show the screen
      </button>
      <p class="meta">Or press Escape twice.</p>
    }
  </dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Cover {
  protected readonly screen = inject(HideScreen);
  private readonly sheet = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');

  constructor() {
    afterRenderEffect(() => {
      const sheet = this.sheet().nativeElement;
      if (this.screen.isHidden() && !sheet.open) sheet.showModal();
      if (!this.screen.isHidden() && sheet.open) sheet.close();
    });
  }

  /** Browsers close a dialog on the second Escape whatever we say; that is our chord too. */
  protected uncover(): void {
    if (this.screen.isHidden()) this.screen.show();
  }
}

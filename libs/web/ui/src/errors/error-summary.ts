import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';

/** One line of an error summary; the link goes to the field with this id. */
export interface SummaryError {
  /** `null` for what no field can put right. */
  readonly fieldId: string | null;
  readonly message: string;
}

const PREFIX = 'Error: ';

/**
 * What has to be put right, at the top of the form. Takes the focus and puts "Error: " before the
 * page's title whenever it is given new errors.
 * Source: GOV.UK Design System, "Error summary".
 */
@Component({
  selector: 'al-error-summary',
  templateUrl: './error-summary.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  private readonly title = inject(Title);

  readonly errors = input.required<readonly SummaryError[]>();
  readonly heading = input('Something needs your attention');

  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    effect(() => {
      this.markTitle(this.errors().length > 0);
      if (this.errors().length) this.box()?.nativeElement.focus();
    });
    inject(DestroyRef).onDestroy(() => {
      this.markTitle(false);
    });
  }

  protected goTo(event: Event, fieldId: string): void {
    event.preventDefault();
    const field = document.getElementById(fieldId);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }

  private markTitle(hasErrors: boolean): void {
    const plain = this.title.getTitle().replace(PREFIX, '');
    this.title.setTitle(hasErrors ? PREFIX + plain : plain);
  }
}

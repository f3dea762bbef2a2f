import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { Question } from '@alongside/contracts';
import { IdentifierWarning } from '@alongside/web-ui';
import { Identifiers } from './identifiers';
import type { RaisePageName } from './raise-steps';

/** Asks once whether what looks like a name should stand, after a pause or before going on. */
@Component({
  selector: 'al-identifier-question',
  imports: [IdentifierWarning],
  template: `<al-identifier-warning
    [found]="shown().found"
    [text]="shown().text"
    [personLabel]="personLabel()"
    [saveLabel]="goesOn() ? 'Keep it and go on' : 'Keep it'"
    (changed)="backToText()"
    (saved)="keep()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdentifierQuestion {
  private readonly identifiers = inject(Identifiers);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly page = input.required<RaisePageName>();
  readonly question = input.required<Question>();
  readonly personLabel = input('');
  /** While somebody is still writing, nothing new is shown. */
  readonly isWriting = input(false);
  /** Whether an answer also goes on to the next page. */
  readonly goesOn = input(false);
  readonly goOn = output();
  /** The text that has it is on this other page. */
  readonly changeOn = output<RaisePageName>();

  private readonly now = computed(() => this.identifiers.on(this.page(), this.question()));
  /** What was found at the last pause; it goes at once when it is gone from the text. */
  protected readonly shown = linkedSignal<
    { found: ReturnType<Identifiers['on']>; writing: boolean },
    ReturnType<Identifiers['on']>
  >({
    source: () => ({ found: this.now(), writing: this.isWriting() }),
    computation: ({ found, writing }, previous) => {
      const hasGrown = found.found.length > (previous?.value.found.length ?? 0);
      return writing && hasGrown && previous ? previous.value : found;
    },
  });

  protected keep(): void {
    this.identifiers.let(this.now());
    if (this.goesOn()) this.goOn.emit();
  }

  /** Back to the text: on this page, or where the check page has it from. */
  protected backToText(): void {
    const elsewhere = this.page() === 'check' && this.identifiers.firstPage(this.question());
    if (elsewhere) this.changeOn.emit(elsewhere);
    else this.element.nativeElement.closest('form')?.querySelector('textarea')?.focus();
  }
}

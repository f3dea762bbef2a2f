import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  InjectionToken,
  input,
  output,
  type Signal,
} from '@angular/core';
import { IdentifierWarning } from './identifier-warning';
import type { NamesQuestion } from './names-question';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** The neutral label of the person whom a page is about; a page about nobody in particular has none. */
export const PERSON_LABEL = new InjectionToken<Signal<string>>('PERSON_LABEL');

/** Shows the question about names in a form; the answer goes back to the text or sends the form. */
@Component({
  selector: 'al-ask-about-names',
  imports: [IdentifierWarning],
  template: `<al-identifier-warning
    [found]="of().found()"
    [text]="of().text()"
    [personLabel]="label()"
    [saveLabel]="saveLabel()"
    (changed)="backToText()"
    (saved)="keep()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskAboutNames {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly ofPage = inject(PERSON_LABEL, { optional: true });

  readonly of = input.required<NamesQuestion>();
  readonly saveLabel = input('Save anyway');
  /** The neutral label to use instead, where the page is not about one person. */
  readonly personLabel = input('');
  /** The text is to be changed; the focus is in it already if it stands in the same form. */
  readonly changed = output();
  /** It stands as it is; the form around it has been sent. */
  readonly kept = output();

  private readonly isShown = computed(() => this.of().found().length > 0);
  protected readonly label = computed(() => this.personLabel() || (this.ofPage?.() ?? ''));

  constructor() {
    // Where it is asked because the page is left, it may stand far from what was pressed.
    afterRenderEffect(() => {
      if (this.isShown()) this.element.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }

  protected keep(): void {
    this.of().keep();
    this.form()?.requestSubmit();
    this.kept.emit();
  }

  protected backToText(): void {
    const field = this.fieldInQuestion();
    this.of().putAway();
    field?.focus();
    this.changed.emit();
  }

  /** The field that has the first of the words. */
  private fieldInQuestion(): TextElement | undefined {
    const [first] = this.of().found();
    const words = first ? this.of().text().slice(first.start, first.end) : '';
    const around = this.form() ?? document;
    const fields = around.querySelectorAll<TextElement>('textarea, input');
    return [...fields].find(({ value }) => value.includes(words));
  }

  private form(): HTMLFormElement | null {
    return this.element.nativeElement.closest('form');
  }
}

import { afterNextRender, effect, ElementRef, inject, Injector, type Signal } from '@angular/core';

/**
 * Puts the focus on the heading whenever `page` changes, for pages that change within one address. The
 * first one is the shell's to focus. Call it in an injection context.
 */
export function focusHeadingWhen(page: Signal<unknown>): void {
  const element = inject<ElementRef<HTMLElement>>(ElementRef);
  const injector = inject(Injector);
  let isFirst = true;
  effect(() => {
    page();
    if (!isFirst)
      afterNextRender(
        () => {
          focusHeading(element.nativeElement);
        },
        { injector },
      );
    isFirst = false;
  });
}

function focusHeading(page: HTMLElement): void {
  const heading = page.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';

/** Neither the API nor a page's code could be fetched. Comes with the first script, so that it is there then. */
@Component({
  selector: 'al-unreachable-page',
  template: `<main id="main">
    <h1 tabindex="-1">We cannot reach Alongside just now</h1>
    <p class="lede">Your drafts are kept. It is the connection, or the service is being updated.</p>
    <button type="button" class="btn btn-primary" (click)="tryAgain()">Try again</button>
    <p role="status">{{ answer() }}</p>
  </main>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnreachablePage {
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly answer = signal('');

  protected tryAgain(): void {
    // Without a connection the browser would put its own error page in our place.
    if (this.window?.navigator.onLine === false) this.answer.set('There is still no connection.');
    else this.window?.location.reload();
  }
}

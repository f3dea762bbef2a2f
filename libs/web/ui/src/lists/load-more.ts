import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** The way to the next page of a list. Shows nothing when there is none. */
@Component({
  selector: 'al-load-more',
  template: `@if (hasMore()) {
      <button
        type="button"
        class="btn btn-secondary"
        [attr.aria-disabled]="isLoading() ? 'true' : null"
        (click)="ask()"
      >
        {{ isLoading() ? 'Loading…' : label() }}
      </button>
    }
    <span class="sr" role="status">{{ announcement() }}</span>`,
  host: { class: 'load-more' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LoadMore {
  readonly hasMore = input.required<boolean>();
  readonly isLoading = input(false);
  readonly label = input('Load more');
  /** What to say when more has come, such as "25 more questions". */
  readonly announcement = input('');
  readonly more = output();

  protected ask(): void {
    if (!this.isLoading()) this.more.emit();
  }
}

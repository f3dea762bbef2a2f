import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  type OnInit,
  output,
} from '@angular/core';
import { Icon } from '../icon/icon';

/** Offers to take the last small act back for a while. Never for signing, sharing or deciding. */
@Component({
  selector: 'al-undo-bar',
  imports: [Icon],
  template: `<div class="undo-bar" role="status">
    <span>{{ message() }}</span>
    <button type="button" class="btn btn-secondary btn-small" (click)="undo.emit()">
      <al-icon name="undo" />Undo
    </button>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoBar implements OnInit {
  readonly message = input.required<string>();
  readonly seconds = input(8);
  readonly undo = output();
  /** The time for undoing has passed. */
  readonly passed = output();

  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.timer !== null) clearTimeout(this.timer);
    });
  }

  ngOnInit(): void {
    this.timer = setTimeout(() => {
      this.passed.emit();
    }, this.seconds() * 1000);
  }
}

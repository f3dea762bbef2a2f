import { CommandPalette, type PaletteEntry } from '@alongside/web-platform';
import { Dialog } from '@alongside/web-ui';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';

/** Find or jump to (Ctrl K): type a few letters, choose with the arrows, go with Enter. */
@Component({
  selector: 'al-find-or-jump',
  imports: [Dialog],
  templateUrl: './find-or-jump.html',
  host: { '(document:keydown)': 'listen($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FindOrJump {
  private readonly router = inject(Router);
  protected readonly palette = inject(CommandPalette);

  protected readonly query = signal('');
  protected readonly found = computed(() => this.palette.matching(this.query()));
  protected readonly active = linkedSignal({ source: this.found, computation: () => 0 });

  protected listen(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.query.set('');
    this.palette.isOpen.update((isOpen) => !isOpen);
  }

  protected move(event: Event, steps: number): void {
    event.preventDefault();
    const last = this.found().length - 1;
    this.active.update((at) => Math.min(last, Math.max(0, at + steps)));
  }

  protected go(entry: PaletteEntry | undefined): void {
    if (entry === undefined) return;
    this.palette.isOpen.set(false);
    this.query.set('');
    void this.router.navigateByUrl(entry.link);
  }
}

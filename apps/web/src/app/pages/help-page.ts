import { Session } from '@alongside/web-platform';
import { Note, PageHeader } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

/** Who to call, first; then how to get about. */
@Component({
  selector: 'al-help-page',
  imports: [Note, PageHeader],
  templateUrl: './help-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpPage {
  private readonly session = inject(Session);
  protected readonly lines = computed(() => this.session.view()?.organisation.helpLines ?? []);
  protected readonly keys = [
    { keys: 'Ctrl K', does: 'Find or jump to a page or a recent question' },
    { keys: 'Escape, twice quickly', does: 'Hide the screen, and show it again' },
    { keys: 'Tab, then Enter on “Skip to main content”', does: 'Go past the menu' },
    { keys: 'Escape', does: 'Close what has opened' },
  ];

  /** Digits and a leading plus only, for a telephone link. */
  protected dial(number: string): string {
    return `tel:${number.replace(/[^\d+]/g, '')}`;
  }
}

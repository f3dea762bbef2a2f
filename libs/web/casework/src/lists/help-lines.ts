import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session } from '@alongside/web-platform';
import { Note } from '@alongside/web-ui';

/** Whom to call when it cannot wait; comes before everything else on the page. */
@Component({
  selector: 'al-help-lines',
  imports: [Note],
  templateUrl: './help-lines.html',
  styleUrl: './help-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpLines {
  private readonly session = inject(Session);

  protected readonly lines = computed(() =>
    (this.session.view()?.organisation.helpLines ?? []).map((line) => ({
      ...line,
      href: `tel:${line.number.replace(/[^\d+]/g, '')}`,
    })),
  );
}

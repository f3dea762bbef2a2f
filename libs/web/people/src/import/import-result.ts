import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportDone } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import { ErrorSummary, Note, plural } from '@alongside/web-ui';
import { ImportClient } from './import.client';

/** What an import did, with the links that are told once, and the way back while nobody has accepted. */
@Component({
  selector: 'al-import-result',
  imports: [ErrorSummary, Note, RouterLink],
  templateUrl: './import-result.html',
  styleUrl: './import-result.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportResult {
  private readonly client = inject(ImportClient);

  readonly result = input.required<ImportDone>();
  /** How many invitations were withdrawn. */
  readonly takenBack = output<number>();

  protected readonly sending = new Sending();
  protected readonly said = signal('');
  protected readonly links = computed(() =>
    this.result().people.flatMap(({ name, email, link }) =>
      link === null ? [] : [{ name, email, link }],
    ),
  );
  protected readonly summary = computed(() => {
    const { people, lines, heldBack } = this.result();
    const held =
      heldBack === 0
        ? ''
        : ` ${plural(heldBack, 'row is', 'rows are')} held back: correct the list and check it again, whole. Only the rest comes in then.`;
    const later =
      lines === 0
        ? ''
        : ` ${plural(lines, 'supervision line begins', 'supervision lines begin')} when both have accepted.`;
    return `${plural(people.length, 'person is', 'people are')} invited.${later}${held}`;
  });

  protected async copyAll(): Promise<void> {
    const text = this.links()
      .map(({ name, email, link }) => `${name} <${email}>\n${link}\n`)
      .join('\n');
    await navigator.clipboard.writeText(text).then(
      () => this.said.set('Copied. Send each person their own link, and nobody else’s.'),
      () => this.said.set('They could not be copied. Mark each link and copy it yourself.'),
    );
  }

  protected takeBack(): void {
    this.sending.send(
      () => this.client.takeBack(this.result().importId),
      ({ withdrawn }) => {
        this.takenBack.emit(withdrawn);
      },
    );
  }
}

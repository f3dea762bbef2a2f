import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { IMPORT_LIMITS, type ImportChecked, type ImportDone } from '@alongside/contracts';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  type Crumb,
  ErrorSummary,
  Note,
  PageHeader,
  plural,
  TextArea,
  TickBox,
} from '@alongside/web-ui';
import { ImportClient } from './import.client';
import { ImportPlanView } from './import-plan';
import { ImportResult } from './import-result';
import { readFile } from './read-file';

const CRUMBS: readonly Crumb[] = [{ label: 'People', link: '/organisation/people' }];

/** Brings in a list of people: checked first, then carried out, and taken back while nobody has accepted. */
@Component({
  selector: 'al-import-page',
  imports: [ErrorSummary, ImportPlanView, ImportResult, Note, PageHeader, TextArea, TickBox],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportPage {
  private readonly client = inject(ImportClient);

  protected readonly text = signal('');
  protected readonly makesUnits = signal(false);
  private readonly asked = computed(() => ({ text: this.text(), makesUnits: this.makesUnits() }));
  /** What was found in the list as it stands; nothing, once it is changed. */
  protected readonly checked = linkedSignal<object, ImportChecked | null>({
    source: this.asked,
    computation: () => null,
  });
  protected readonly done = signal<ImportDone | null>(null);
  protected readonly said = signal('');
  protected readonly checking = new Sending();
  protected readonly bringing = new Sending();
  protected readonly messageFor = messageFor;
  protected readonly crumbs = CRUMBS;
  protected readonly limit = IMPORT_LIMITS.text;

  protected async choose(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const read = await readFile(file);
    // The same file can be chosen again once it is corrected.
    input.value = '';
    if ('problem' in read) {
      this.checking.errors.set([{ fieldId: 'file', message: read.problem }]);
      return;
    }
    this.done.set(null);
    this.text.set(read.text.replace(/^\uFEFF/, ''));
    this.check();
  }

  protected check(): void {
    const asked = this.asked();
    this.begin();
    this.checking.send(
      () => this.client.check(asked),
      (checked) => {
        if (asked !== this.asked()) return;
        this.checked.set(checked);
        this.focusOn('found');
      },
      missingIn(asked.text),
    );
  }

  protected bringIn(): void {
    this.said.set('');
    this.bringing.send(
      () => this.client.bringIn({ ...this.asked(), onlyWhatIsFine: true }),
      (done) => {
        this.done.set(done);
        this.checked.set(null);
        this.focusOn('done');
      },
    );
  }

  protected takenBack(withdrawn: number): void {
    this.done.set(null);
    this.said.set(
      `${plural(withdrawn, 'invitation is', 'invitations are')} withdrawn. Services and teams that were made stay.`,
    );
  }

  private begin(): void {
    this.said.set('');
    this.done.set(null);
    this.bringing.errors.set([]);
  }

  /** What was asked for is below: whoever asked is taken there. */
  private focusOn(id: string): void {
    setTimeout(() => document.getElementById(id)?.focus());
  }
}

function missingIn(text: string): readonly FormError[] {
  if (text.trim() === '')
    return [{ fieldId: 'text', message: 'Choose a file, or paste the list here.' }];
  return text.length > IMPORT_LIMITS.text
    ? [
        {
          fieldId: 'text',
          message: 'This is longer than a list of 2,000 people. Bring it in as several.',
        },
      ]
    : [];
}

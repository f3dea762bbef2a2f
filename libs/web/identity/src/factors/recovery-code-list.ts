import { Note } from '@alongside/web-ui/basics';
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';

/** Ten codes, shown this once. */
@Component({
  selector: 'al-recovery-code-list',
  imports: [Note],
  template: `<al-note tone="plain">
      <p>
        Keep these ten codes somewhere safe, such as a password manager or on paper. Each one signs
        you in once when you do not have your phone or passkey. <b>They are shown only now.</b>
      </p>
    </al-note>
    <ol class="codes" aria-label="Recovery codes">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ol>
    <div class="bar">
      <button type="button" class="btn btn-primary" (click)="kept.emit()">I have kept them</button>
      <button type="button" class="btn btn-secondary" (click)="copy()">Copy all ten</button>
    </div>
    <p role="status" class="meta">{{ said() }}</p>`,
  styles: `
    .codes {
      columns: 2 11rem;
      padding-left: 2rem;
      font-variant-numeric: tabular-nums;
    }
    code {
      font-size: 1.05rem;
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryCodeList {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();
  protected readonly said = signal('');

  protected async copy(): Promise<void> {
    this.said.set('');
    try {
      await navigator.clipboard.writeText(this.codes().join('\n'));
      this.said.set('Copied. Paste them where you keep passwords.');
    } catch {
      this.said.set('Copying did not work here. Please write them down.');
    }
  }
}

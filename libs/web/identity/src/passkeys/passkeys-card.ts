import { type PasskeyView, REFUSAL_TEXT } from '@alongside/contracts';
import { messageFor, Sending } from '@alongside/web-platform';
import { Card, DateText, ErrorSummary, TextField } from '@alongside/web-ui';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { canUsePasskeys } from './ceremony';
import { MakePasskey } from './make-passkey';
import { PasskeysClient } from './passkeys.client';

/** One's own passkeys: what they are called, when they were used, and another one. */
@Component({
  selector: 'al-passkeys-card',
  imports: [Card, DateText, ErrorSummary, MakePasskey, TextField],
  templateUrl: './passkeys-card.html',
  styles: `
    .rows {
      list-style: none;
      margin: 0 0 var(--s4);
      padding: 0;
    }
    .rows li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s4);
      min-height: 3.25rem;
      padding-block: var(--s2);
      border-bottom: 1px solid var(--line);
    }
    .rows p {
      margin: 0;
    }
    .doubt {
      color: var(--clay);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasskeysCard {
  private readonly client = inject(PasskeysClient);

  readonly passkeys = input.required<readonly PasskeyView[]>();
  /** Whether the installation's address can have passkeys. */
  readonly works = input.required<boolean>();
  /** Something is another way now: a sentence that says what. */
  readonly changed = output<string>();

  protected readonly rows = this.passkeys;
  protected readonly sending = new Sending();
  protected readonly renaming = signal<string | null>(null);
  protected readonly name = signal('');
  protected readonly canMake = computed(() => this.works() && canUsePasskeys());
  protected readonly whyNot = computed(() =>
    'PublicKeyCredential' in globalThis || !this.works()
      ? REFUSAL_TEXT.passkeys_need_a_name
      : 'This browser does not know passkeys.',
  );
  protected readonly nameError = (): string | null => messageFor(this.sending.errors(), 'name');

  protected beginRenaming({ id, name }: PasskeyView): void {
    this.name.set(name);
    this.renaming.set(id);
  }

  protected rename(event: Event, passkey: PasskeyView): void {
    event.preventDefault();
    const name = this.name().trim();
    this.sending.send(
      () => this.client.rename(passkey, name),
      () => {
        this.renaming.set(null);
        this.changed.emit(`This passkey is called ${name} now.`);
      },
      name === '' ? [{ fieldId: 'name', message: 'Write a name.' }] : [],
    );
  }

  protected remove({ id, name }: PasskeyView): void {
    this.sending.send(
      () => this.client.remove(id),
      () => {
        this.changed.emit(`${name} is removed. You are signed out everywhere else.`);
      },
    );
  }
}

import type { AuthenticatorConfirmed, AuthenticatorSetUp } from '@alongside/contracts';
import { problemOf } from '@alongside/web-platform';
import { Note } from '@alongside/web-ui/basics';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  type OnInit,
  output,
  signal,
} from '@angular/core';
import { CodeForm } from './code-form';
import { FactorsClient } from './factors.client';
import { QrCode } from './qr-code';
import { RecoveryCodeList } from './recovery-code-list';

/** From an empty app to the first right code, and the recovery codes that come with it. */
@Component({
  selector: 'al-set-up-authenticator',
  imports: [CodeForm, Note, QrCode, RecoveryCodeList],
  templateUrl: './set-up-authenticator.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetUpAuthenticator implements OnInit {
  private readonly client = inject(FactorsClient);

  /** Once the app is set up and its recovery codes are kept. */
  readonly finished = output();
  readonly over = output();

  protected readonly setUp = signal<AuthenticatorSetUp | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly problem = signal<string | null>(null);
  /** In groups of four, to be typed without getting lost. */
  protected readonly spelled = computed(() =>
    (this.setUp()?.secret ?? '').replaceAll(/.{4}(?=.)/g, '$& '),
  );
  protected readonly confirm = (code: string) => this.client.confirmAuthenticator(code);

  ngOnInit(): void {
    this.client.beginAuthenticator().subscribe({
      next: (setUp) => {
        this.setUp.set(setUp);
      },
      error: (error: unknown) => {
        const { status, title } = problemOf(error);
        if (status === 401 || status === 403) this.over.emit();
        else this.problem.set(title);
      },
    });
  }

  protected confirmed({ codes }: AuthenticatorConfirmed): void {
    this.codes.set(codes);
  }
}

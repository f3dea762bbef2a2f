import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REFUSAL_TEXT } from '@alongside/contracts';
import { Sending, UnsavedChanges } from '@alongside/web-platform';
import { DateText, ErrorSummary, Loading, Note, ProblemNote, Tag } from '@alongside/web-ui';
import { LinesClient } from '../lines/lines.client';
import { otherOf, STANDING_TEXT } from '../lines/lines.text';
import { OpenLine } from '../lines/open-line';
import { AgreementForm } from './agreement-form';
import { AgreementReading } from './agreement-reading';
import { OpenAgreement } from './open-agreement';

/** The agreement of the two: to write, to read, to sign. */
@Component({
  selector: 'al-agreement-page',
  imports: [
    AgreementForm,
    AgreementReading,
    DateText,
    ErrorSummary,
    Loading,
    Note,
    ProblemNote,
    RouterLink,
    Tag,
  ],
  providers: [OpenLine, OpenAgreement],
  templateUrl: './agreement-page.html',
  styleUrl: './agreement-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementPage {
  private readonly client = inject(LinesClient);
  private readonly router = inject(Router);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly line = inject(OpenLine);
  protected readonly open = inject(OpenAgreement);

  /** From the address. */
  readonly lineId = input.required<string>();
  readonly step = input<string>();

  protected readonly isThere = computed(
    () => this.line.view() !== null && this.open.view() !== null,
  );
  protected readonly hasFailed = computed(
    () => this.line.failure() !== undefined || this.open.failure() !== undefined,
  );
  protected readonly isCurrent = computed(() => this.line.line().pair.isCurrent);
  protected readonly isWriting = computed(() => this.step() === 'write' && this.isCurrent());
  protected readonly other = computed(() => otherOf(this.line.line().pair));
  protected readonly standing = computed(() => STANDING_TEXT[this.open.agreement().standing]);
  /** What is read now: a draft waits for somebody, so it comes first. */
  protected readonly shown = computed(
    () => this.open.agreement().draft ?? this.open.agreement().inForce,
  );
  protected readonly maySign = computed(
    () => this.isCurrent() && this.open.agreement().standing === 'to_sign',
  );
  protected readonly sending = new Sending();

  constructor() {
    this.line.follow(this.lineId);
    this.open.follow(this.lineId);
  }

  protected show(step: 'write' | null): void {
    void this.router.navigate([], { queryParams: { step } });
  }

  protected sign(): void {
    const { version } = this.open.agreement();
    this.sending.send(
      () => this.client.signAgreement(this.lineId(), version),
      (view) => {
        this.open.take(view);
        this.line.reload();
      },
      this.maySign() ? [] : [{ fieldId: null, message: REFUSAL_TEXT.agreement_unfinished }],
    );
  }

  protected again(): void {
    this.line.reload();
    this.open.reload();
  }

  /** Asks before what could not be kept would be lost. */
  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }
}

import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { type PolicyView, REFUSAL_TEXT } from '@alongside/contracts';
import { type PolicyRefusal, refusalsToAdopt } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { DateField, ErrorSummary } from '@alongside/web-ui';
import { LibraryClient } from '../library.client';
import { todayHere } from '../today';

/** Adopts the draft that was read, since a day: today, or earlier for a rule that is entered later. */
@Component({
  selector: 'al-adopt-policy',
  imports: [DateField, ErrorSummary],
  template: `<form novalidate (submit)="$event.preventDefault(); adopt()">
    <al-error-summary heading="It is not adopted" [errors]="sending.errors()" />
    <al-date-field
      label="Since when does it hold?"
      hint="Today, or the day on which it was adopted elsewhere."
      fieldId="adoptedOn"
      [error]="messageFor(sending.errors(), 'adoptedOn')"
      [(value)]="adoptedOn"
    />
    <p class="meta">
      From then on its text stays as it is: a change is the next version. Everybody here can read
      it.
    </p>
    <div class="bar">
      <button
        type="submit"
        class="btn btn-primary"
        [attr.aria-disabled]="sending.busy() ? 'true' : null"
      >
        Adopt version {{ number() }}
      </button>
    </div>
  </form>`,
  styles: `
    .bar {
      margin-top: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdoptPolicyForm {
  private readonly client = inject(LibraryClient);
  private readonly today = todayHere();

  readonly policy = input.required<PolicyView>();
  readonly adopted = output<PolicyView>();

  protected readonly number = computed(() => this.policy().draft?.number ?? 1);
  protected readonly adoptedOn = linkedSignal<string | null>(() => this.today());
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected adopt(): void {
    const { id, version } = this.policy();
    const adoptedOn = this.adoptedOn() ?? '';
    this.sending.send(
      () => this.client.adopt(id, { version, adoptedOn }),
      (view) => this.adopted.emit(view),
      this.missing(adoptedOn).map((refusal) => ({
        fieldId: OF_THE_DAY.includes(refusal) ? 'adoptedOn' : null,
        message: REFUSAL_TEXT[refusal],
      })),
    );
  }

  /** The API applies the same rule. */
  private missing(adoptedOn: string): readonly PolicyRefusal[] {
    const { draft, inForce, withdrawn } = this.policy();
    return refusalsToAdopt(
      {
        isWithdrawn: withdrawn !== null,
        draft: draft?.text ?? null,
        lastAdoptedOn: inForce?.adoptedOn ?? null,
      },
      adoptedOn,
      this.today(),
    );
  }
}

const OF_THE_DAY: readonly PolicyRefusal[] = [
  'policy_adopted_not_a_date',
  'policy_adopted_in_the_future',
  'policy_adopted_before_last',
];

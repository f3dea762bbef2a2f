import { safeReturn } from '@alongside/web-platform';
import { BrandMark, Note } from '@alongside/web-ui/basics';
import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { arrivalIn, NO_ARRIVAL } from './single-sign-on/arrival';
import { type Because, BECAUSE_TEXT } from './sign-in.text';
import { SignInForm } from './sign-in-form';
import { maySignUp } from './sign-up/may-sign-up';

/** The door. Afterwards one comes to the page that was wanted. */
@Component({
  selector: 'al-sign-in-page',
  imports: [BrandMark, Note, RouterLink, SignInForm],
  templateUrl: './sign-in-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  private readonly router = inject(Router);

  /** The address that was wanted, from the query. */
  readonly next = input<string>();
  /** Why one is here, from the query. */
  readonly because = input<string>();

  protected readonly maySignUp = maySignUp(document);
  /** What the organisation's own sign-in left behind the #, read once and taken away. */
  protected readonly arrival = arrivalIn(inject(ActivatedRoute).snapshot.fragment);

  constructor() {
    const place = inject(Location);
    if (this.arrival !== NO_ARRIVAL) place.replaceState('/sign-in');
  }

  protected readonly explanation = computed(() => {
    if (this.arrival.sentence !== null) return this.arrival.sentence;
    const because = this.because();
    return because !== undefined && because in BECAUSE_TEXT
      ? BECAUSE_TEXT[because as Because]
      : null;
  });

  protected goOn(): void {
    void this.router.navigateByUrl(safeReturn(this.next()));
  }
}

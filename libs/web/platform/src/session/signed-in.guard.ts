import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { map } from 'rxjs';
import { Session } from './session';

/** Lets members in; others sign in first and then come to the address they wanted. */
export const signedIn: CanActivateFn = (_route, { url }) => {
  const router = inject(Router);
  return inject(Session)
    .load()
    .pipe(
      map(
        (isSignedIn) =>
          isSignedIn ||
          router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { next: url } }),
      ),
    );
};

/** Addresses of this site only: anything else would lead to where somebody else wants. */
export const safeReturn = (next: string | null | undefined): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { catchError, map, of } from 'rxjs';
import { Session } from './session';

/** The page of the shell that says that the API cannot be reached. The address wanted stays in the bar. */
export const unreachable = (router: Router): RedirectCommand =>
  new RedirectCommand(router.parseUrl('/unreachable'), { skipLocationChange: true });

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
      catchError(() => of(unreachable(router))),
    );
};

/** Addresses of this site only: anything else would lead to where somebody else wants. */
export const safeReturn = (next: string | null | undefined): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

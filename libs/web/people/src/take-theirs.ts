import { ProblemError, problemOf } from '@alongside/web-platform';
import { catchError, type MonoTypeOperatorFunction, throwError } from 'rxjs';

const STALE = 412;
const FASTER = 'Somebody else changed this a moment ago. You see it as it is now; try again.';

/** When somebody was faster: shows what they made of it, and says so. */
export const takeTheirs = <View>(take: (theirs: View) => void): MonoTypeOperatorFunction<View> =>
  catchError((error: unknown) => {
    const problem = problemOf(error);
    if (problem.status !== STALE || !problem.current) return throwError(() => error);
    take(problem.current as View);
    return throwError(() => new ProblemError({ ...problem, title: FASTER, detail: '' }));
  });

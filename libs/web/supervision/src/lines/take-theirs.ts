import { ProblemError, problemOf } from '@alongside/web-platform';
import { catchError, type MonoTypeOperatorFunction, throwError } from 'rxjs';

const STALE = 412;

/** When somebody was faster: shows what they made of it, and says so in `sentence`. */
export const takeTheirs = <View>(
  take: (theirs: View) => void,
  sentence: string,
): MonoTypeOperatorFunction<View> =>
  catchError((error: unknown) => {
    const problem = problemOf(error);
    if (problem.status !== STALE || !problem.current) return throwError(() => error);
    take(problem.current as View);
    return throwError(() => new ProblemError({ ...problem, detail: sentence }));
  });

import { HttpClient, type HttpResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  MemberView,
  SessionView,
  SignedOut,
  SignIn,
  SignInAnswer,
} from '@alongside/contracts';
import type { Role } from '@alongside/domain';
import {
  catchError,
  defer,
  firstValueFrom,
  from,
  map,
  type Observable,
  of,
  switchMap,
  throwError,
} from 'rxjs';
import { Tabs } from '../browser/tabs';
import { ProblemError } from '../http/problem-error';

const ADDRESS = '/api/v1/session';
/** How often other tabs hear that this one is in use, at most. Unit: milliseconds. */
const TELLING = 20_000;

/** Who is signed in here, and until when. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly tabs = inject(Tabs);
  private readonly current = signal<SessionView | null>(null);
  private readonly again = signal<{
    readonly done: () => void;
    readonly wait: Promise<void>;
  } | null>(null);
  private toldAt = 0;

  /** `null` before somebody is signed in, and after they signed out. */
  readonly view = this.current.asReadonly();
  /** Whether the session has ended under a page that is being worked on. */
  readonly needsSignInAgain = computed(() => this.again() !== null);

  constructor() {
    this.tabs.heard.subscribe((message) => {
      const mine = this.current();
      if (mine === null) return;
      if (message.kind === 'used') this.slideTo(message.at);
      if (message.kind === 'signed_out') void this.signInAgain();
      if (message.kind !== 'signed_in') return;
      // The cookie belongs to the whole browser: a page of somebody else's must not stay open.
      if (message.memberId !== mine.member.id) leaveFor('/');
      else void this.refresh().then(() => this.again()?.done());
    });
  }

  /** The signed-in member. Throws when nobody is: pages behind the guard may rely on it. */
  member(): MemberView {
    return this.required().member;
  }

  roles(): readonly Role[] {
    return this.required().roles;
  }

  has(...roles: readonly Role[]): boolean {
    return this.current()?.roles.some((role) => roles.includes(role)) ?? false;
  }

  private required(): SessionView {
    const view = this.current();
    if (view === null) throw new Error('Nobody is signed in.');
    return view;
  }

  /** Whether somebody is signed in; asks the API the first time. Throws ProblemError when it cannot be asked. */
  load(): Observable<boolean> {
    if (this.current() !== null) return of(true);
    return this.http.get<SessionView>(ADDRESS, { observe: 'response' }).pipe(
      map((answer) => {
        this.current.set(byOurClock(answer));
        return true;
      }),
      catchError((error: unknown) =>
        error instanceof ProblemError && error.problem.status === 401
          ? of(false)
          : throwError(() => error),
      ),
    );
  }

  /**
   * Who is in now, or what is asked besides the password: {@link enter} follows once that is done.
   * Throws ProblemError: 401 for a wrong password, 429 after too many tries.
   */
  async signIn(credentials: SignIn): Promise<SignInAnswer> {
    const answer = await firstValueFrom(
      this.http.post<SignInAnswer>(ADDRESS, credentials, { observe: 'response' }),
    );
    return isSession(answer) ? this.welcome(byOurClock(answer)) : required(answer.body);
  }

  /** Begins here what the second step has opened. Throws ProblemError. */
  async enter(): Promise<SessionView> {
    return this.welcome(
      byOurClock(
        await firstValueFrom(this.http.get<SessionView>(ADDRESS, { observe: 'response' })),
      ),
    );
  }

  private welcome(view: SessionView): SessionView {
    const former = this.current();
    this.tabs.tell({ kind: 'signed_in', memberId: view.member.id });
    if (former !== null && former.member.id !== view.member.id) {
      leaveFor('/');
      return view;
    }
    this.current.set(view);
    this.again()?.done();
    return view;
  }

  async signOut(): Promise<void> {
    const view = this.current();
    const { address } = await firstValueFrom(this.http.delete<SignedOut>(ADDRESS));
    if (view !== null) this.tabs.tell({ kind: 'signed_out', memberId: view.member.id });
    leaveFor(address ?? '/sign-in?because=signed_out');
  }

  /** Keeps the session alive. Throws ProblemError. */
  async refresh(): Promise<void> {
    this.current.set(
      byOurClock(
        await firstValueFrom(this.http.get<SessionView>(ADDRESS, { observe: 'response' })),
      ),
    );
  }

  /** A request was answered: the idle time begins anew. */
  used(): void {
    const now = Date.now();
    this.slideTo(now);
    if (this.current() === null || now - this.toldAt < TELLING) return;
    this.toldAt = now;
    this.tabs.tell({ kind: 'used', at: now });
  }

  private slideTo(at: number): void {
    const view = this.current();
    if (view === null) return;
    const idleEnd = Math.min(at + IDLE, Date.parse(view.endsAt));
    if (idleEnd > Date.parse(view.idleEndsAt))
      this.current.set({ ...view, idleEndsAt: new Date(idleEnd).toISOString() });
  }

  /** Resolves once the same member has signed in again in this place. */
  signInAgain(): Promise<void> {
    const waiting = this.again();
    if (waiting !== null) return waiting.wait;
    let finish: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const done = (): void => {
      this.again.set(null);
      finish();
    };
    this.again.set({ done, wait });
    return wait;
  }

  /** Repeats `attempt` after signing in again. */
  signInAgainThen<T>(attempt: () => Observable<T>): Observable<T> {
    return from(this.signInAgain()).pipe(switchMap(() => defer(attempt)));
  }
}

/** A fresh page: nothing that was read or written stays in memory, with the tab, or behind the button that goes back. */
export function leaveFor(address: string): void {
  sessionStorage.clear();
  location.replace(address);
}

/** Thirty minutes without any request end a session. Unit: milliseconds. Source: ADR 0004. */
const IDLE = 30 * 60_000;

function required<T>(body: T | null): T {
  if (body === null) throw new Error('The API answered without a session.');
  return body;
}

const isSession = (answer: HttpResponse<SignInAnswer>): answer is HttpResponse<SessionView> =>
  answer.body !== null && !('secondStep' in answer.body);

/** The view with its times as this device's clock will show them, however wrong that clock is. */
function byOurClock({ body: answered, headers }: HttpResponse<SessionView>): SessionView {
  const body = required(answered);
  const serverTime = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(serverTime)) return body;
  const ahead = Date.now() - serverTime;
  const shifted = (time: string): string => new Date(Date.parse(time) + ahead).toISOString();
  return { ...body, idleEndsAt: shifted(body.idleEndsAt), endsAt: shifted(body.endsAt) };
}

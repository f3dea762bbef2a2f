import type { MemberView } from './session';

/** Help for somebody who lost what they sign in with. */
export interface OpenHelpView {
  /** @format uuid */
  readonly id: string;
  readonly askedBy: MemberView;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  /** Whether the reader asked for it: they take it back, another administrator agrees. */
  readonly isMine: boolean;
}

/** Answer of `GET /organisation/people/:memberId/sign-in-help`. */
export interface SignInHelpView {
  readonly member: MemberView;
  /** That of the person, for If-Match. */
  readonly version: number;
  /** Whether a second administrator has to agree, because of what their roles read. */
  readonly needsSecond: boolean;
  /** What waits for a second administrator. */
  readonly waiting: OpenHelpView | null;
  /** Until when the code holds that was handed over last and not used yet; ISO 8601 in UTC. */
  readonly codeEndsAt: string | null;
}

/** Answer of `POST /organisation/people/:memberId/sign-in-help` and of its answer. */
export interface SignInHelpAnswer {
  readonly help: SignInHelpView;
  /** To be handed over in person, told once; `null` while a second administrator is waited for, or when declined. */
  readonly code: string | null;
}

/** Body of `POST /organisation/sign-in-help/:helpId/answer`. */
export interface AnswerSignInHelp {
  readonly isConfirmed: boolean;
}

import {
  hashOf,
  InvalidFields,
  newId,
  newSessionToken,
  NotSignedIn,
} from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import { type Counted, SignInThrottle } from '../throttle/sign-in-throttle';
import { FactorStore, type NextSession, type Trying } from './factor-store';
import { presentedHash } from './presented';

/** A proof that was right: the hash of the session that goes on, and its token when it is a new one. */
export interface Proved {
  readonly tokenHash: string;
  readonly newToken: string | null;
}

/** The session that would begin with a right proof. */
export interface Attempt extends Trying {
  readonly presented: string;
  readonly counted: Counted;
  readonly next: NextSession & { readonly token: string };
}

/** The session after the present one, with a token of its own. */
export function newNextSession(): Attempt['next'] {
  const token = newSessionToken();
  return { id: newId(), token, tokenHash: hashOf(token) };
}

/** Tries to prove who one is, by whatever factor: they are counted together. */
@Injectable()
export class FactorAttempts {
  constructor(
    private readonly store: FactorStore,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Counts before it looks, so that many at once have no more tries than one after another. */
  async begin(): Promise<Attempt> {
    const presented = presentedHash();
    const trying = await this.store.takeTry(presented);
    if (trying === undefined) throw new NotSignedIn();
    const counted = await this.throttle.count({
      subject: hashOf(`factor ${trying.account_id}`),
      accountId: trying.account_id,
    });
    return { ...trying, presented, counted, next: newNextSession() };
  }

  /** The proof was right. */
  async pass({ counted, is_half, next, presented }: Attempt): Promise<Proved> {
    await this.throttle.giveBack(counted);
    return is_half
      ? { tokenHash: next.tokenHash, newToken: next.token }
      : { tokenHash: presented, newToken: null };
  }
}

/** What a wrong proof is answered with. */
export const wrongProof = (field: string, message: string): InvalidFields =>
  new InvalidFields([{ field, message }]);

import type { TestMember } from '@alongside/api-testing';
import type {
  PasskeyConfirmed,
  PasskeyToMake,
  PasskeyToUse,
  PasskeyUsed,
  Problem,
  SessionView,
} from '@alongside/contracts';
import { FactorSpec, tokenIn } from '../factors/spec-factors';
import { SoftPasskey, type Wrong } from './spec-authenticator';

/** Somebody with a passkey, signed in. */
export interface WithPasskey {
  readonly member: TestMember;
  readonly passkey: SoftPasskey;
  readonly codes: readonly string[];
  readonly token: string;
}

/** A browser that was given a challenge to sign in: its cookie, and what is asked. */
export interface Visiting {
  readonly visitor: string;
  readonly asked: PasskeyToUse;
}

/** People who sign in with passkeys, for specs. */
export class PasskeySpec {
  private constructor(readonly factors: FactorSpec) {}

  static async start(): Promise<PasskeySpec> {
    return new PasskeySpec(await FactorSpec.start());
  }

  get api() {
    return this.factors.api;
  }

  /** Makes one, for whoever has the token. */
  async add(token: string, passkey = new SoftPasskey(), wrong: Wrong = {}) {
    const caller = this.api.withToken(token);
    const { body } = await caller.post<PasskeyToMake>('/session/passkeys/challenge');
    return caller.post<PasskeyConfirmed & Problem>('/session/passkeys', passkey.make(body, wrong));
  }

  /** Somebody who made a passkey at their first sign-in. */
  async withPasskey(counter: number | null = null): Promise<WithPasskey> {
    const member = await this.factors.somebody();
    const passkey = new SoftPasskey();
    passkey.counter = counter;
    const answer = await this.add(await this.factors.half(member), passkey);
    return { member, passkey, codes: answer.body.codes, token: tokenIn(answer) };
  }

  async visit(): Promise<Visiting> {
    const answer = await this.api.signedOut().post<PasskeyToUse>('/session/passkey/challenge');
    const visitor =
      /alongside-visitor=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
    return { visitor, asked: answer.body };
  }

  /** Brings an answer as the browser with this cookie, and perhaps a session of before. */
  bring(visitor: string, answer: PasskeyUsed, { address = '192.0.2.1', token = '' } = {}) {
    const cookie = [`alongside-visitor=${visitor}`, ...(token ? [`alongside=${token}`] : [])];
    return this.api.signedOut().post<SessionView & Problem>('/session/passkey', answer, {
      headers: { 'x-forwarded-for': address, cookie: cookie.join('; ') },
    });
  }

  /** The whole of signing in. */
  async signIn(passkey: SoftPasskey, wrong: Wrong = {}, from: { address?: string } = {}) {
    const { visitor, asked } = await this.visit();
    return this.bring(visitor, passkey.use(asked, wrong), from);
  }

  challenge(token: string) {
    return this.api.withToken(token).post<PasskeyToUse>('/session/factor/passkey/challenge');
  }

  /** The second step, or step-up. */
  async prove(token: string, passkey: SoftPasskey, wrong: Wrong = {}, address = '192.0.2.1') {
    const { body } = await this.challenge(token);
    return this.give(token, passkey.use(body, wrong), address);
  }

  give(token: string, answer: PasskeyUsed, address = '192.0.2.1') {
    return this.api
      .withToken(token)
      .post<SessionView & Problem>('/session/factor/passkey', answer, {
        headers: { 'x-forwarded-for': address },
      });
  }
}

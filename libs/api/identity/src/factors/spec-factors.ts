import { newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type {
  AuthenticatorConfirmed,
  AuthenticatorSetUp,
  Problem,
  SecondStepView,
  SessionView,
} from '@alongside/contracts';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../password';

/** Where passkeys work. */
export const PUBLIC_URL = 'http://localhost:3000';
export const PASSWORD = 'a long and private sentence';

/** Somebody with an authenticator app, signed in. */
export interface WithApp {
  readonly member: TestMember;
  readonly secret: string;
  readonly codes: readonly string[];
  readonly token: string;
}

/** The session token that an answer sets. */
export const tokenIn = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
  /alongside=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';

/** The code of this half minute, or of so many steps before or after. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

/** People who sign in with a password and a second factor, for specs. */
export class FactorSpec {
  private constructor(
    readonly api: TestApi,
    readonly riverside: OrganisationBuilder,
    readonly passwordHash: string,
  ) {}

  static async start(publicUrl = PUBLIC_URL): Promise<FactorSpec> {
    const api = await TestApi.start({ publicUrl });
    return new FactorSpec(api, await api.organisation(), await hashPassword(PASSWORD));
  }

  async setPassword(email: string): Promise<void> {
    await this.api.superuser.query('update account set password_hash = $1 where email = $2', [
      this.passwordHash,
      email,
    ]);
  }

  /** A new member who has never signed in. */
  async somebody(): Promise<TestMember> {
    const member = await this.riverside.member(`Some Body ${newId()}`, ['practitioner']);
    await this.setPassword(member.email);
    return member;
  }

  password(email: string, token?: string) {
    const caller = token === undefined ? this.api.signedOut() : this.api.withToken(token);
    return caller.post<SecondStepView>('/session', { email, password: PASSWORD });
  }

  /** The token of a half session. */
  async half(member: TestMember): Promise<string> {
    return tokenIn(await this.password(member.email));
  }

  give(token: string, code: string, address = '192.0.2.1') {
    const headers = { 'x-forwarded-for': address };
    return this.api
      .withToken(token)
      .post<SessionView & Problem>('/session/factor', { code }, { headers });
  }

  /** Somebody who set an app up at their first sign-in, with a code before the present one. */
  async withApp(): Promise<WithApp> {
    const member = await this.somebody();
    const caller = this.api.withToken(await this.half(member));
    const { secret } = (await caller.post<AuthenticatorSetUp>('/session/authenticator')).body;
    const answer = await caller.put<AuthenticatorConfirmed>('/session/authenticator', {
      code: codeOf(secret, -1),
    });
    return { member, secret, codes: answer.body.codes, token: tokenIn(answer) };
  }
}

import { InvalidFields, NotSignedIn, TooMany } from '@alongside/api-platform';
import { SIGN_IN_LIMITS } from '@alongside/contracts';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';

/** Checks the shape before passport sees it, and answers a wrong password in our words. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override canActivate(
    context: ExecutionContext,
  ): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    demandCredentials(context.switchToHttp().getRequest<FastifyRequest>().body);
    return super.canActivate(context);
  }

  override handleRequest<T>(error: unknown, account: T | false | null): T {
    if (error instanceof TooMany) throw error;
    if (error instanceof Error) throw error;
    if (account === null || account === false || account === undefined) throw new NotSignedIn();
    return account;
  }
}

function demandCredentials(body: unknown): void {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const wrong = (['email', 'password'] as const).filter((field) => {
    const value = given[field];
    return typeof value !== 'string' || value === '' || value.length > SIGN_IN_LIMITS[field];
  });
  const unknown = Object.keys(given).filter((key) => key !== 'email' && key !== 'password');
  if (wrong.length + unknown.length === 0) return;
  throw new InvalidFields([
    ...wrong.map((field) => ({ field, message: MISSING[field] })),
    ...unknown.map((field) => ({ field, message: 'This is not part of the form.' })),
  ]);
}

const MISSING = {
  email: 'Write your work e-mail address.',
  password: 'Write your password.',
} as const;

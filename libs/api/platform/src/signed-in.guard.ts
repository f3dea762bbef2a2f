import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotSignedIn } from './errors';
import { currentRequest } from './request-context';

const PUBLIC = 'alongside:public';

/** Opens a route to people who are not signed in. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/**
 * Closed by default: a route without {@link Public} needs a session cookie. Whether the session still holds
 * is the database's answer, when the request's transaction opens.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open !== true && currentRequest().tokenHash === null) throw new NotSignedIn();
    return true;
  }
}

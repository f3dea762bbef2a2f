import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { type Account, SignInService } from './sign-in.service';

/** E-mail and password, for passport. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInService) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  async validate(
    request: FastifyRequest,
    email: string,
    password: string,
  ): Promise<Account | false> {
    return (await this.signIn.accountOf(email, password, request.ip)) ?? false;
  }
}

import {
  AuthDatabase,
  currentRequest,
  deviceCookieName,
  hashOf,
  newSessionToken,
  PlatformSettings,
} from '@alongside/api-platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Half a year, in seconds. */
const LASTS = 180 * 24 * 3600;

/**
 * The browsers that an owner has been in with: their tries are counted apart from those of strangers. The cookie opens
 * nothing by itself. It is new each time, so that one that somebody planted is worth nothing after the owner was in.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly database: AuthDatabase,
    private readonly settings: PlatformSettings,
  ) {}

  /** The owner of a session that has just begun is in this browser. */
  async rememberOwner(tokenHash: string, reply: FastifyReply): Promise<void> {
    await this.remember('context.know_device_of_session', tokenHash, reply);
  }

  /** Whoever has the mailbox has set a new password in this browser. */
  async rememberReset(resetHash: string, reply: FastifyReply): Promise<void> {
    await this.remember('context.know_device_of_reset', resetHash, reply);
  }

  private async remember(call: string, by: string, reply: FastifyReply): Promise<void> {
    const token = newSessionToken();
    const { deviceHash } = currentRequest();
    await this.database.query(`select ${call}($1, $2, $3)`, [by, deviceHash, hashOf(token)]);
    void reply.setCookie(deviceCookieName(this.settings.isSecure), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.isSecure,
      maxAge: LASTS,
    });
  }
}

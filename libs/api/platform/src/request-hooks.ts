import type {} from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ForeignOrigin, InvalidFields } from './errors';
import type { PlatformSettings } from './platform-settings';
import { toProblem } from './problem.filter';
import { type RequestContext, withRequest } from './request-context';
import { limitBody, limitText } from './request-limits';
import { deviceCookieName, hashOf, sessionCookieName } from './session-token';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\x21-\x7e]{1,200}$/;

const header = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
};

/**
 * Defence against requests that another site makes with our cookie: a browser says where a request comes
 * from, and only our own pages may change anything. Source: OWASP, Cross-Site Request Forgery Prevention,
 * "Fetch Metadata". Throws ForeignOrigin.
 */
function demandOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  if (SAFE.has(request.method)) return;
  const site = header(request, 'sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new ForeignOrigin();
  const origin = header(request, 'origin');
  if (origin === null || site === 'same-origin') return;
  const own = [new URL(publicUrl).host, header(request, 'host')];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw new ForeignOrigin();
}

const hashOfCookie = (request: FastifyRequest, name: string): string | null => {
  const token = request.cookies[name];
  return token === undefined || token === '' ? null : hashOf(token);
};

function contextOf(request: FastifyRequest, isSecure: boolean): RequestContext {
  const idempotencyKey = header(request, 'idempotency-key');
  if (idempotencyKey !== null && !KEY.test(idempotencyKey)) {
    throw new InvalidFields([
      { field: 'Idempotency-Key', message: 'Use 1 to 200 printable characters.' },
    ]);
  }
  return {
    tokenHash: hashOfCookie(request, sessionCookieName(isSecure)),
    deviceHash: hashOfCookie(request, deviceCookieName(isSecure)),
    address: request.ip,
    idempotencyKey,
    bodyHash: hashOf(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`),
    ifMatch: header(request, 'if-match'),
    queries: 0,
  };
}

const fail = (reply: FastifyReply, error: unknown): void => {
  const problem = toProblem(error);
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
};

/** Prepares every request: limits, origin, and the context that the tenant's transaction opens with. */
export function prepareRequests(fastify: FastifyInstance, settings: PlatformSettings): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    try {
      demandOwnOrigin(request, settings.publicUrl);
      if (request.url.includes('%00')) limitText('\u0000');
      limitBody(request.body);
      const context = contextOf(request, settings.isSecure);
      request.alongside = context;
      withRequest(context, done);
    } catch (error) {
      fail(reply, error);
    }
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    if (settings.tellsQueries && request.alongside)
      void reply.header('x-queries', request.alongside.queries);
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    alongside?: RequestContext;
  }
}

import type { PlatformSettings } from '@alongside/api-platform';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NONCE = /__CSP_NONCE__/g;
const HASHED = /-[\w-]{8}\.[a-z0-9]+$/;

/**
 * The policy of our own pages: scripts and styles only with this answer's nonce, nothing from elsewhere.
 * Swagger's page brings styles of its own, and gets a policy that allows them.
 */
function securityHeaders(reply: FastifyReply, nonce: string, isSecure: boolean): void {
  void reply.headers({
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types angular angular#bundler',
    ].join('; '),
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  });
}

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-frame-options': 'DENY',
} as const;

const isPage = (url: string): boolean =>
  !url.startsWith('/api') && !url.startsWith('/health') && path.extname(url) === '';

/** Serves the built client from the API's own process: hashed files for a year, pages with a fresh nonce. */
export async function serveWeb(
  app: NestFastifyApplication,
  folder: string,
  { isSecure, allowsSignUp }: Pick<PlatformSettings, 'isSecure' | 'allowsSignUp'>,
): Promise<void> {
  const root = path.resolve(folder);
  const index = path.join(root, 'index.html');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(COMMON);
    done();
  });
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8').replace(
    '__SIGN_UP__',
    allowsSignUp === true ? 'on' : 'off',
  );
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    decorateReply: false,
    setHeaders: (reply, file) => {
      const name = path.basename(file).replace(/\.(br|gz)$/, '');
      void reply.header(
        'cache-control',
        HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    const url = request.url.split('?')[0] ?? '/';
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !isPage(url)) {
      done();
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    securityHeaders(reply, nonce, isSecure);
    void reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replace(NONCE, nonce));
  });
}

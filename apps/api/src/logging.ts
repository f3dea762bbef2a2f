import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The address of a calendar is a secret. */
const SECRET = /(\/calendar\/).+/;

/** The path without its query and its secrets; middleware below Fastify sees a shortened `url`. */
const pathOf = (request: IncomingMessage & { originalUrl?: string }): string =>
  (request.originalUrl ?? request.url ?? '').split('?')[0]?.replace(SECRET, '$1…') ?? '';

/** Method, route, status and duration: never a body, a query, a header or an address of a person. */
export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    autoLogging: { ignore: (request) => !pathOf(request).startsWith('/api/') },
    serializers: {
      req: (request: IncomingMessage & { id: unknown }) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request),
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
      err: (error: Error) => ({ type: error.name }),
    },
  },
});

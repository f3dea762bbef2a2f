import type { Params } from 'nestjs-pino';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Method, route, status and duration: never a body, a query, a header or an address of a person. */
export const logging = (level: string): Params => ({
  pinoHttp: {
    level,
    autoLogging: { ignore: (request) => request.url?.startsWith('/api/') !== true },
    serializers: {
      req: (request: IncomingMessage & { id: unknown }) => ({
        id: request.id,
        method: request.method,
        path: request.url?.split('?')[0],
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
      err: (error: Error) => ({ type: error.name }),
    },
  },
});

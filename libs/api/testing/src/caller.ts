import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  readonly ifMatch?: number | string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer of one call. `T` is what the contract promises for it. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Round trips to the database. */
  readonly queries: number;
}

/** Calls the API as one person, or as nobody. Paths are below `/api/v1`. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token: string | null,
  ) {}

  get<T>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('GET', path, undefined, options);
  }
  post<T>(path: string, body: unknown = {}, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('POST', path, body, options);
  }
  put<T>(path: string, body: unknown = {}, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PUT', path, body, options);
  }
  patch<T>(path: string, body: unknown = {}, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('PATCH', path, body, options);
  }
  delete<T>(path: string, options?: CallOptions): Promise<Answer<T>> {
    return this.call<T>('DELETE', path, undefined, options);
  }

  async call<T>(
    method: Method,
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Answer<T>> {
    const response = await this.app.inject({
      method,
      url: path.startsWith('/api') || path.startsWith('/health') ? path : `/api/v1${path}`,
      headers: {
        ...(this.token === null ? {} : { cookie: `alongside=${this.token}` }),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...(options.idempotencyKey === undefined
          ? {}
          : { 'idempotency-key': options.idempotencyKey }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      body: parse(response.body) as T,
      headers: response.headers,
      queries: Number(response.headers['x-queries'] ?? 0),
    };
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

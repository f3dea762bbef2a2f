import { AsyncLocalStorage } from 'node:async_hooks';

/** What a request brings besides its body, for whoever opens its transaction. */
export interface RequestContext {
  /** SHA-256 of the session token, in hex; `null` when the request carries none. */
  readonly tokenHash: string | null;
  /** SHA-256 of the cookie that tells a browser its owner has been in with, in hex; `null` when there is none. */
  readonly deviceHash: string | null;
  /** The network address of the client. */
  readonly address: string;
  readonly idempotencyKey: string | null;
  /** SHA-256 of method, path and body, in hex: the same key with another body is refused. */
  readonly bodyHash: string;
  readonly ifMatch: string | null;
  /** Round trips to the database so far. */
  queries: number;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` for one request, one test or one stream. */
export const withRequest = <T>(context: RequestContext, work: () => T): T =>
  storage.run(context, work);

/** The current request. Throws outside {@link withRequest}: there is no default. */
export function currentRequest(): RequestContext {
  const context = storage.getStore();
  if (!context) throw new Error('No request: tenant data is reached from a request or a job only');
  return context;
}

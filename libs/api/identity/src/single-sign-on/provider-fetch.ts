import type { CustomFetch, CustomFetchOptions } from 'openid-client';
import { lookup, type LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Nothing that a provider answers is larger. Unit: bytes. */
const MOST = 512 * 1024;
/** Unit: milliseconds. */
const PATIENCE = 8_000;

/** Addresses of machines that are nobody's provider. Source: IANA special-purpose address registries. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

const isPrivate = (address: string): boolean =>
  PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

export class NotReached extends Error {}

/** Looks a name up and goes nowhere private, at the very moment of connecting. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = error ? [] : found;
    if (first === undefined) callback(error ?? new NotReached('unknown host'), '', 4);
    else if (found.some(({ address }) => isPrivate(address)))
      callback(new NotReached('private address'), '', 4);
    else if (options.all === true) callback(null, found);
    else callback(null, first.address, first.family);
  });
};

/**
 * How Alongside asks an organisation's provider. Its address was typed by an administrator, so nothing but public
 * addresses over TLS are reached, no redirect is followed, and everything has an end. `allowsPrivate` lifts the first
 * for a closed network, on the operator's word.
 */
export const providerFetch =
  (allowsPrivate: boolean): CustomFetch =>
  (url, options) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const host = target.hostname.replace(/^\[(.+)\]$/, '$1');
      if (!allowsPrivate && (target.protocol !== 'https:' || (isIP(host) && isPrivate(host)))) {
        reject(new NotReached('not a public address over TLS'));
        return;
      }
      const body = bodyOf(options.body);
      const request = (target.protocol === 'https:' ? https : http).request(
        target,
        {
          method: options.method,
          headers: {
            ...options.headers,
            ...(body === null ? {} : { 'content-length': body.length }),
          },
          signal: AbortSignal.timeout(PATIENCE),
          ...(allowsPrivate ? {} : { lookup: publicLookup }),
        },
        (answer) => void collect(answer).then(resolve, reject),
      );
      request.on('error', reject);
      request.end(body);
    });

/** The library sends forms, and nothing else. */
const bodyOf = (body: CustomFetchOptions['body']): Buffer | null =>
  typeof body === 'string' || body instanceof URLSearchParams ? Buffer.from(body.toString()) : null;

async function collect(answer: http.IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST) {
      answer.destroy();
      throw new NotReached('too much of an answer');
    }
    chunks.push(chunk);
  }
  const { statusCode: status = 502 } = answer;
  const type = answer.headers['content-type'];
  return new Response(status === 204 ? null : Buffer.concat(chunks), {
    status,
    headers: type === undefined ? {} : { 'content-type': type },
  });
}

// A small keep-alive load generator: each connection sends its next request when it has the answer to the last.
import http from 'node:http';

export const CONNECTIONS = 16;

function send(agent, port, { method = 'GET', path, token, body, headers = {} }) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          ...(token === undefined ? {} : { cookie: `alongside=${token}` }),
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
          ...headers,
        },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            queries: Number(response.headers['x-queries'] ?? Number.NaN),
            text: () => Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(payload);
  });
}

/** One request, for checking that both servers answer the same kind of thing. */
export async function once(port, request) {
  const agent = new http.Agent();
  try {
    const answer = await send(agent, port, request);
    return { status: answer.status, queries: answer.queries, text: answer.text() };
  } finally {
    agent.destroy();
  }
}

/** Requests for `milliseconds` over all connections. `next()` makes one. Throws on an answer that is no 2xx. */
export async function slice(port, next, milliseconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const durations = [];
  let queries = 0;
  const begun = performance.now();
  const end = begun + milliseconds;
  const connection = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await send(agent, port, next());
      durations.push(performance.now() - sent);
      if (answer.status < 200 || answer.status > 299)
        throw new Error(`${answer.status}: ${answer.text().slice(0, 400)}`);
      queries += answer.queries;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { durations, seconds, queries };
}

/** Of sorted figures. */
export const quantile = (sorted, q) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/** Several slices of one server together. */
export function summarise(slices) {
  const durations = slices.flatMap((each) => each.durations).sort((a, b) => a - b);
  const seconds = slices.reduce((sum, each) => sum + each.seconds, 0);
  const queries = slices.reduce((sum, each) => sum + each.queries, 0);
  return {
    requestsPerSecond: durations.length / seconds,
    p50: quantile(durations, 0.5),
    p99: quantile(durations, 0.99),
    queriesPerRequest: queries / durations.length,
  };
}

/**
 * The two servers in turn, slice by slice, so that whatever else happens on the machine happens to both. Each pair
 * of slices gives one ratio; their median is the result.
 */
export async function compare(operation, ports, { slices, milliseconds }) {
  await slice(ports.api, operation.api, milliseconds / 2);
  await slice(ports.bare, operation.bare, milliseconds / 2);
  const [api, bare] = [[], []];
  for (let round = 0; round < slices; round += 1) {
    const pair = [
      async () => api.push(await slice(ports.api, operation.api, milliseconds)),
      async () => bare.push(await slice(ports.bare, operation.bare, milliseconds)),
    ];
    if (round % 2 === 1) pair.reverse();
    for (const each of pair) await each();
  }
  const rate = ({ durations, seconds }) => durations.length / seconds;
  const ratios = api.map((each, round) => rate(each) / rate(bare[round])).sort((a, b) => a - b);
  return { api: summarise(api), bare: summarise(bare), ratio: quantile(ratios, 0.5) };
}

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { providerFetch } from './provider-fetch';

const ask = (url: string, allowsPrivate = false): Promise<Response> =>
  providerFetch(allowsPrivate)(url, {
    method: 'GET',
    headers: {},
    body: undefined,
    redirect: 'manual',
  });

describe('asking a provider whose address somebody typed', () => {
  let server: http.Server;
  let port: number;
  const asked: string[] = [];

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/elsewhere') response.writeHead(302, { location: '/secret' }).end();
      else if (request.url === '/endless') response.end('x'.repeat(600 * 1024));
      else response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  it.each([
    'http://login.example.org/',
    'https://127.0.0.1:PORT/',
    'https://localhost:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:127.0.0.1]:PORT/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://192.168.1.1/',
    'https://[fd00::1]/',
    'https://0.0.0.0:PORT/',
    'https://2130706433:PORT/',
  ])('does not reach %s', async (url) => {
    await expect(ask(url.replace('PORT', String(port)))).rejects.toThrow(/public|private/);
    expect(asked).toEqual([]);
  });

  it('reaches a private one on the operator’s word, and follows nothing', async () => {
    const at = `http://127.0.0.1:${port}`;
    expect(await (await ask(at, true)).text()).toBe('here');
    expect((await ask(`${at}/elsewhere`, true)).status).toBe(302);
    expect(asked).toEqual(['/', '/elsewhere']);
    await expect(ask(`${at}/endless`, true)).rejects.toThrow('too much');
  });
});

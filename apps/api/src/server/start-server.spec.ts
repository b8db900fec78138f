import { request } from 'node:http';
import { type TestServer, testServer } from '../testing/test-server';
import { ServerError } from './server-error';

/** A request as it is, where `fetch` would correct its headers. */
const raw = (url: string, headers: Record<string, string>, method = 'GET', body = '') =>
  new Promise<{ status: number; body: string; headers: Record<string, string | string[] | undefined> }>(
    (resolve, reject) => {
      const sent = request(url.replace('localhost', '127.0.0.1'), { method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
      });
      sent.on('error', reject).end(body);
    },
  );

const RUNS = '{ runs { edges { node { id } } } }';
const START = 'mutation { startRun(input: { preset: "mnist-ga" }) { __typename } }';

describe('a server', () => {
  let server: TestServer;
  beforeAll(async () => (server = await testServer()));
  afterAll(() => server.close());
  const stored = async () =>
    (await server.ask<{ runs: { edges: ReadonlyArray<unknown> } }>(RUNS)).data.runs.edges.length;

  it('answers a JSON request that has no further header', async () => {
    const response = await server.post({ query: RUNS });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { runs: { edges: [] } } });
  });

  it('does not serve other host names', async () => {
    for (const path of ['/', '/graphql', '/health']) {
      const { status, body } = await raw(server.url + path, { host: 'evil.example' });
      expect([status, body]).toEqual([
        421,
        'The host "evil.example" is not served here; EVORX_ALLOWED_HOSTS can add it.\n',
      ]);
    }
  });

  it('runs no mutation that a form of another site can post', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/graphql',
    ]) {
      const { status } = await raw(
        server.url + '/graphql',
        { 'content-type': type, origin: 'https://evil.example' },
        'POST',
        `query=${START}`,
      );
      expect(status).toBe(403);
    }
    const unsaid = await raw(
      server.url + '/graphql',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'POST',
      `query=${START}`,
    );
    expect(unsaid.status).toBe(415);
    expect(await stored()).toBe(0);
  });

  it('runs no mutation and no query by GET from a page of another site', async () => {
    for (const query of [START, RUNS]) {
      const { status } = await raw(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
        accept: 'application/json',
      });
      expect(status).toBe(403);
    }
    expect(await stored()).toBe(0);
  });

  it('reflects no origin', async () => {
    for (const method of ['POST', 'OPTIONS', 'GET']) {
      const headers = {
        origin: 'https://evil.example',
        'content-type': 'application/json',
        'access-control-request-method': 'POST',
      };
      const answer = await raw(
        server.url + '/graphql',
        headers,
        method,
        method === 'POST' ? JSON.stringify({ query: RUNS }) : '',
      );
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('refuses a body that is too large', async () => {
    const response = await server.post({ query: RUNS, variables: { padding: 'x'.repeat(300_000) } });
    expect(response.status).toBe(413);
  });

  it.each([
    ['deep', `{ runs { edges { node { champion { ${'a { '.repeat(12)}b${' }'.repeat(12)} } } } } }`],
    ['repetitive', `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: presets { name }`).join(' ')} }`],
    ['costly', '{ runs(first: 100) { edges { node { generations(first: 10000) { index best mean } } } } }'],
    ['long', `{ ${'presets { name } '.repeat(1000)} }`],
  ])('refuses a query that is too %s', async (_, query) => {
    const { data, errors } = await server.ask(query);
    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message).join(' ')).toMatch(/limit/i);
  });

  it('lets a generous query pass', async () => {
    const { errors } = await server.ask(
      '{ runs(first: 20) { edges { node { id generations(first: 100) { index best mean accuracy } champion { genes } } } } }',
    );
    expect(errors).toBeUndefined();
  });

  it('bears security headers and a policy without inline scripts on its page', async () => {
    for (const path of ['/', '/start', '/runs/any']) {
      const { status, headers } = await raw(server.url + path, {});
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers['content-security-policy']).toContain("script-src 'self';");
    }
  });

  it('serves a page that loads nothing from elsewhere', async () => {
    for (const path of ['/', '/graphql']) {
      const { body } = await raw(server.url + path, { accept: 'text/html' });
      expect(body).not.toMatch(/(src|href)=["']?https?:/);
    }
  });

  it('serves GraphiQL with examples that are valid', async () => {
    const { status, body } = await raw(server.url + '/graphql', { accept: 'text/html' });
    expect(status).toBe(200);
    expect(body).toContain('startRun(');
    expect(body).toContain('subscription WatchRun');
  });

  it('serves subscriptions by GET to whoever says that the request is no cross-site one, as GraphiQL does', async () => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: 1 });
    const query = encodeURIComponent(`subscription { runEvents(id: "${id}") { __typename } }`);
    const { status, body } = await raw(`${server.url}/graphql?query=${query}`, {
      accept: 'text/event-stream',
      'x-graphql-yoga-csrf': 'graphiql',
    });
    expect(status).toBe(200);
    expect(body).toContain('RunFinished');
  });

  it('says that it is healthy', async () => {
    expect((await raw(server.url + '/health', {})).status).toBe(200);
  });

  it('tells of the port when it is in use', async () => {
    const port = Number(new URL(server.url).port);
    const second = testServer({ port });
    await expect(second).rejects.toBeInstanceOf(ServerError);
    await expect(second).rejects.toThrow(`port ${port} on 127.0.0.1 is in use; PORT or --port takes another.`);
  });

  it('measures how late its event loop is', () => {
    const { p50, p99, max } = server.eventLoopDelay();
    expect(p50).toBeLessThanOrEqual(p99);
    expect(p99).toBeLessThanOrEqual(max);
  });
});

describe('a server with a token', () => {
  it('is required for addresses that others can reach', async () => {
    await expect(testServer({ host: '0.0.0.0' })).rejects.toThrow(
      'HOST is "0.0.0.0", which other machines can reach: EVORX_TOKEN must be set for that.',
    );
  });

  it('answers nobody without it', async () => {
    const server = await testServer({ host: '0.0.0.0', token: 'secret' });
    try {
      const url = server.url.replace('0.0.0.0', 'localhost');
      const post = (headers: Record<string, string>) =>
        raw(
          `${url}/graphql`,
          { 'content-type': 'application/json', ...headers },
          'POST',
          JSON.stringify({ query: RUNS }),
        );
      expect((await post({})).status).toBe(401);
      expect((await post({ authorization: 'Bearer wrong' })).status).toBe(401);
      expect((await post({ authorization: 'Bearer secret' })).status).toBe(200);
      const asked = `${url}/graphql?query=${encodeURIComponent(RUNS)}`;
      expect((await raw(asked, { 'x-graphql-yoga-csrf': '1' })).status).toBe(401);
      const page = await raw(asked, { accept: 'text/html', 'x-graphql-yoga-csrf': '1' });
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.body).not.toContain('{"data"');
    } finally {
      await server.close();
    }
  });
});

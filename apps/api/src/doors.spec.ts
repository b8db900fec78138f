import { inMemoryStore } from '@evorx/store';
import * as TE from 'fp-ts/TaskEither';
import { type Logger, pino } from 'pino';
import { WebSocket } from 'ws';
import { rawRequest } from './testing/raw-request';
import { type TestServer, testServer } from './testing/test-server';

const QUERY = JSON.stringify({ query: '{ runs { edges { node { id } } } }' });
const START = JSON.stringify({ query: 'mutation { startRun(input: { preset: "onemax" }) { __typename } }' });

/** A request of HTTP/1.1 as bytes; the connection is closed after the answer. */
const http = (line: string, headers: Record<string, string> = {}, body = ''): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    ...(body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`]),
    '',
    body,
  ].join('\r\n');

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the doors of a server with a token', () => {
  let server: TestServer;
  beforeAll(async () => (server = await testServer({ token: 'secret' })));
  afterAll(() => server.close());
  const send = (line: string, headers?: Record<string, string>, body?: string) =>
    rawRequest(server.url, http(line, headers, body));
  const stored = async (): Promise<number> => {
    const page = await server.store.list({ first: 1 })();
    return page._tag === 'Right' ? page.right.runs.length : NaN;
  };
  afterEach(async () => expect(await stored()).toBe(0));

  it.each([
    ['a whole address as its target', 'POST http://localhost/graphql', 400],
    ['another address as its target', 'POST http://evil.example/graphql', 400],
    ['a path that ends like the right one', 'POST /x/graphql', 404],
    ['a path with a slash at its end', 'POST /graphql/', 404],
    ['a path with two slashes at its start', 'POST //graphql', 404],
    ['a path that is encoded', 'POST /%67raphql', 404],
    ['a path that leads out and back', 'POST /x/../graphql', 404],
    ['the right path', 'POST /graphql', 401],
    ['the right path and a query', 'POST /graphql?x=/graphql', 401],
  ])('stay shut to a mutation without the token, sent to %s', async (_, line, status) =>
    expect((await send(line, JSON_TYPE, START)).status).toBe(status),
  );

  it.each(['/graphql?query=%7B__typename%7D', '/graphql?%71uery=%7B__typename%7D'])(
    'stay shut to a query without the token, however it is spelt: %s',
    async (target) => {
      const csrf = { 'x-graphql-yoga-csrf': '1' };
      expect((await send(`GET ${target}`, csrf)).status).toBe(401);
      const { status, text } = await send(`GET ${target}`, { ...csrf, accept: 'text/html' });
      expect([status, text.includes('{"data"')]).toEqual([200, false]);
    },
  );

  it.each(['/ready', '/metrics'])('stay shut at %s, which tells of the machine', async (path) => {
    expect((await send(`GET ${path}`)).status).toBe(401);
    expect((await send(`GET ${path}`, { authorization: 'Bearer secret' })).status).not.toBe(401);
  });

  it('say that the process lives to anybody', async () => expect((await send('GET /health')).status).toBe(200));

  it.each([[{}], [{ authorization: 'Bearer wrong' }], [{ authorization: 'Bearer' }]])(
    'stay shut to a WebSocket with %j',
    async (parameters) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(JSON.stringify({ type: 'connection_init', payload: parameters }));
      expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4403);
    },
  );
});

describe('the doors of a server', () => {
  let server: TestServer;
  beforeAll(async () => (server = await testServer()));
  afterAll(() => server.close());
  const send = (line: string, headers?: Record<string, string>, body?: string) =>
    rawRequest(server.url, http(line, headers, body));

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD', 'PROPFIND'])(
    'do not open to the method %s',
    async (method) => {
      const { status, text } = await send(`${method} /graphql`);
      expect(status).toBe(405);
      expect(text).toMatch(/^allow: GET, POST\r$/m);
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    '',
  ])('do not open to the content type "%s"', async (type) =>
    expect((await send('POST /graphql', { 'content-type': type }, QUERY)).status).toBe(415),
  );

  it.each([
    ['cut off', '{"query":"{ runs'],
    ['no object', '"query"'],
    ['a list of operations', `[${QUERY},${QUERY}]`],
    ['null', 'null'],
    ['nested a hundred thousand deep', '['.repeat(100_000)],
    ['with a query that is a number', '{"query":1}'],
    ['with variables that are a text', '{"query":"{ __typename }","variables":"x"}'],
    ['with a key that is not known', '{"query":"{ __typename }","more":1}'],
    [
      'with variables nested deep',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
    ],
    ['no text', '\u0000\u0001'],
  ])('do not open to JSON that is %s', async (_, body) => {
    const { status, text } = await send('POST /graphql', JSON_TYPE, body);
    expect(status).toBe(400);
    expect(text.split('\r\n\r\n')[1]).not.toMatch(/node_modules|\.js:\d/);
  });

  it('do not open to what is compressed, which could be anything', async () =>
    expect((await send('POST /graphql', { ...JSON_TYPE, 'content-encoding': 'gzip' }, QUERY)).status).toBe(415));

  it.each([
    [
      'too many headers',
      http('GET /health', Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`x-${i}`, 'y'.repeat(20)]))),
    ],
    ['a header that is too long', http('GET /health', { x: 'y'.repeat(20_000) })],
  ])('do not open to %s', async (_, bytes) => expect((await rawRequest(server.url, bytes)).status).toBe(431));

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['no host', 'GET /health HTTP/1.1\r\nconnection: close\r\n\r\n'],
    ['two hosts', 'GET /health HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\nconnection: close\r\n\r\n'],
    [
      'two hosts of a WebSocket',
      'GET /graphql HTTP/1.1\r\nhost: localhost\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
        'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    ],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['bytes of TLS', Buffer.from('160301020001000100', 'hex')],
  ])('do not open to %s', async (_, bytes) => expect((await rawRequest(server.url, bytes)).status).toBe(400));

  it('let in whoever comes after all of these', async () =>
    expect((await send('POST /graphql', JSON_TYPE, QUERY)).text).toContain('{"data":{"runs":{"edges":[]}}}'));

  it.each([
    '{ runs(first: 100) { edges { node { generations(first: 10000) { index } } } } }',
    `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: run(id: "x") { generations { index best } }`).join(' ')} }`,
    '{ ...a } fragment a on Query { ...b ...b } fragment b on Query { runs(first: 100) { edges { node { generations { index } } } } }',
    `{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }`,
  ])('do not open to an operation whose rows cost too much: %s', async (query) => {
    const { data, errors } = await server.ask(query);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toMatch(/over the limit of 250000|introspection depth/i);
  });

  it('tell a request without an operation that there is none', async () => {
    const answer = (await (await server.post({ variables: {} })).json()) as { errors: ReadonlyArray<object> };
    expect(answer.errors).toMatchObject([{ message: 'Must provide query string.' }]);
  });

  it.each(['__proto__.polluted', 'constructor.prototype.polluted', 'problem.__proto__.polluted'])(
    'take nothing at the path %s',
    async (path) => {
      const { data } = await server.ask<{ startRun: { __typename: string } }>(
        'mutation ($input: StartRunInput!) { startRun(input: $input) { __typename } }',
        { input: { preset: 'onemax', overrides: [{ path, value: true }] } },
      );
      expect(data.startRun.__typename).toBe('InvalidInput');
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );
});

describe('what goes wrong in a server', () => {
  it('is in the log with its cause, and told to the client by a reference alone', async () => {
    const lines: Array<string> = [];
    const logger: Logger = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const store = { ...inMemoryStore(), list: () => TE.left({ message: 'disk full at /secret/place' }) };
    const server = await testServer({}, { store, logger });
    try {
      lines.length = 0;
      const { errors } = await server.ask<unknown>('{ runs { edges { node { id } } } }');
      const { message, extensions } = errors![0]! as {
        message: string;
        extensions: { code: string; reference: string };
      };
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f]{10}$/) });
      expect(message).toBe(`Something went wrong on the server; its log has it as ${extensions.reference}.`);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0]!)).toMatchObject({
        reference: extensions.reference,
        err: { message: 'disk full at /secret/place' },
        path: ['runs'],
      });
    } finally {
      await server.close();
    }
  });
});

import { type Socket, connect } from 'node:net';
import { WebSocket } from 'ws';
import { type Client, EVENTS, type SeenEvent, eventsOf, sseClient, wsClient } from './testing/clients';
import { scriptedHost } from './testing/scripted-host';
import { type TestServer, countingStore, eventually, testServer } from './testing/test-server';

const transports: ReadonlyArray<readonly [string, (url: string) => Client]> = [
  ['server-sent events', sseClient],
  ['WebSocket', wsClient],
];

describe('subscriptions', () => {
  let store: ReturnType<typeof countingStore>;
  let server: TestServer;
  let clients: Array<Client>;
  const client = (make: (url: string) => Client): Client => {
    const made = make(server.url);
    clients.push(made);
    return made;
  };
  const released = () => eventually(() => store.waiting() === 0 && server.openStreams() === 0);
  const state = async (id: string) =>
    (
      await server.ask<{ run: { state: string; generation: number } }>(
        'query ($id: ID!) { run(id: $id) { state generation } }',
        { id },
      )
    ).data.run;

  beforeEach(async () => {
    store = countingStore();
    clients = [];
    server = await testServer({}, { store });
  });
  afterEach(async () => {
    for (const made of clients) await made.dispose();
    await server.close();
  });

  it('show every client the same events, in every transport', async () => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: 20 });
    const all = await Promise.all(
      [sseClient, sseClient, wsClient, wsClient].map((make) => eventsOf(client(make), { id })),
    );
    expect(all[0]!.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 23 }, (_, i) => i));
    expect(all[0]!.map(({ __typename }) => __typename)).toEqual([
      'RunStarted',
      ...Array.from({ length: 21 }, () => 'RunAdvanced'),
      'RunFinished',
    ]);
    for (const other of all) expect(other).toEqual(all[0]);
    await released();
  });

  it('are not begun for a client that cannot take them', async () => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: 20 });
    const response = await server.post(
      { query: EVENTS, variables: { id } },
      { headers: { accept: 'application/json' } },
    );
    expect(response.status).toBe(406);
    await released();
  });

  describe.each(transports)('over %s', (_, make) => {
    it('give a late client the past, then the rest, without a gap', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 30 });
      await eventually(async () => (await state(id)).generation >= 10);
      const late = await eventsOf(client(make), { id, after: 4 });
      expect(late.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 28 }, (_, i) => i + 5));
    });

    it('replay a run that is over, and complete', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 3 });
      await eventually(async () => (await state(id)).state === 'FINISHED');
      expect((await eventsOf(client(make), { id })).map(({ sequence }) => sequence)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await eventsOf(client(make), { id, after: 5 })).toEqual([]);
    });

    it('thin generations to each k-th and the last', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 25 });
      const seen = await eventsOf(client(make), { id, every: 10 });
      expect(seen.flatMap(({ generation }) => (generation ? [generation.index] : []))).toEqual([0, 10, 20, 25]);
    });

    it('are an error with the code NOT_FOUND where there is no such run', async () => {
      const errors: Array<unknown> = [];
      try {
        for await (const result of client(make).listen(EVENTS, { id: 'nobody' }))
          if (result.errors) errors.push(result.errors);
      } catch (error) {
        errors.push(error);
      }
      expect(JSON.stringify(errors)).toContain('"code":"NOT_FOUND"');
      await released();
    });

    it('are released when the client leaves, and the run goes on', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 40 });
      const other = eventsOf(client(sseClient), { id });
      await eventsOf(client(make), { id }, 5);
      await eventually(() => server.openStreams() === 1);
      expect((await state(id)).state).toBe('RUNNING');
      expect((await other).at(-1)!.__typename).toBe('RunFinished');
      await released();
    });

    it('are released when the client leaves while nothing happens', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 1000 });
      await server.ask('mutation ($id: ID!) { pauseRun(id: $id) { __typename } }', { id });
      const idle = client(make);
      const events = idle.listen<{ runEvents: SeenEvent }>(EVENTS, { id });
      await events.next();
      await eventually(() => store.waiting() > 0);
      await idle.dispose();
      await released();
      expect((await state(id)).state).toBe('PAUSED');
    });

    it('tell of runs as they start, advance and end', async () => {
      const states = new Set<string>();
      const watching = (async () => {
        const query = 'subscription { runsChanged { id state generation } }';
        for await (const { data } of client(make).listen<{ runsChanged: { state: string } }>(query)) {
          states.add(data!.runsChanged.state);
          if (data!.runsChanged.state === 'FINISHED') return;
        }
      })();
      await eventually(() => store.waiting() > 0);
      await server.startRun({ preset: 'mnist-ga', generations: 100 });
      await watching;
      expect(states).toContain('RUNNING');
      await released();
    });

    it('end when the server stops', async () => {
      const id = await server.startRun({ preset: 'mnist-ga', generations: 10_000 });
      const events = eventsOf(client(make), { id }).catch(() => []);
      await eventually(() => server.openStreams() === 1);
      await server.close();
      await events;
      expect(server.openStreams()).toBe(0);
      expect(store.waiting()).toBe(0);
    });
  });
});

/** A client that asks, and then reads nothing until it is told to. */
const stalledSse = (url: string, query: string, variables: object): Socket => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const body = JSON.stringify({ query, variables });
  socket.pause();
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  return socket;
};

describe('a client that does not read', () => {
  const GENERATIONS = 20_000;
  /** Long answers fill the buffers between server and client soon. */
  const LONG = `subscription ($id: ID!) { runEvents(id: $id) { __typename ... on RunAdvanced { sequence generation {
    index evaluations best mean median worst deviation accuracy diversity invalid progress elapsedMs } run { id recipe } } ... on RunFinished { sequence } } }`;

  it.each(['server-sent events', 'WebSocket'])(
    'holds nothing up over %s, is not read ahead for, and gets every event once it reads',
    async (transport) => {
      const store = countingStore();
      let pages = 0;
      const counted = {
        ...store,
        events: (...query: Parameters<typeof store.events>) => (pages++, store.events(...query)),
      };
      const server = await testServer({}, { store: counted, host: scriptedHost({ batch: 1000, everyMs: 5 }) });
      const id = await server.startRun({ preset: 'mnist-ga', generations: GENERATIONS });
      let text = '';
      let received = 0;
      let read: () => void;
      let leave: () => void;
      if (transport === 'WebSocket') {
        const socket = new WebSocket(
          `${server.url.replace('http://localhost', 'ws://127.0.0.1')}/graphql`,
          'graphql-transport-ws',
        );
        socket.on('message', (message) => {
          const { type, payload } = JSON.parse(String(message)) as {
            type: string;
            payload: { data: { runEvents: { sequence?: number } } };
          };
          if (type === 'connection_ack') {
            socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: LONG, variables: { id } } }));
            socket.pause();
          } else if (type === 'next' && payload.data.runEvents.sequence !== undefined) received++;
        });
        socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
        read = () => socket.resume();
        leave = () => socket.terminate();
      } else {
        const socket = stalledSse(server.url, LONG, { id });
        socket.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          received += text.split('"sequence":').length - 1;
          text = text.slice(text.lastIndexOf('"sequence":') + 1).slice(-100);
        });
        read = () => socket.resume();
        leave = () => socket.destroy();
      }
      await eventually(() => server.openStreams() === 1);
      const running = server.runs.get(id);
      await eventually(async () => {
        const run = await running();
        return run._tag === 'Right' && run.right.state === 'FINISHED';
      });
      // The run is over; what is read for this client is what the sockets between them take, not the journal.
      await eventually(async () => {
        const before = pages;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return pages === before;
      });
      expect(pages * 256).toBeLessThan(GENERATIONS * 0.75);
      read();
      await eventually(() => received >= GENERATIONS + 2, 25_000);
      expect(received).toBe(GENERATIONS + 2);
      leave();
      await eventually(() => server.openStreams() === 0 && store.waiting() === 0);
      await server.close();
    },
    30_000,
  );
});

it.each(['server-sent events', 'WebSocket'])(
  'a server stops although a client over %s does not read',
  async (transport) => {
    const server = await testServer({}, { host: scriptedHost({ batch: 1000 }) });
    const id = await server.startRun({ preset: 'mnist-ga', generations: 20_000 });
    if (transport === 'WebSocket') {
      const socket = new WebSocket(
        `${server.url.replace('http://localhost', 'ws://127.0.0.1')}/graphql`,
        'graphql-transport-ws',
      );
      socket.on('error', () => undefined);
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      socket.once('message', () => {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: EVENTS, variables: { id } } }));
        socket.pause();
      });
    } else stalledSse(server.url, EVENTS, { id }).on('error', () => undefined);
    await eventually(() => server.openStreams() === 1);
    const from = Date.now();
    await server.close();
    expect(Date.now() - from).toBeLessThan(10_000);
    expect(server.openStreams()).toBe(0);
  },
  15_000,
);

describe('a WebSocket', () => {
  const refusal = (url: string, path: string, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url.replace('http://localhost', 'ws://127.0.0.1') + path, 'graphql-transport-ws', {
        headers,
      });
      socket.on('open', () => reject(new Error('It was let in.')));
      socket.on('error', (error) => resolve(error.message));
    });

  it('is refused to pages of other sites, under other names, and at other paths', async () => {
    const server = await testServer();
    expect(await refusal(server.url, '/graphql', { origin: 'https://evil.example' })).toContain('403');
    expect(await refusal(server.url, '/graphql', { host: 'evil.example' })).toContain('421');
    expect(await refusal(server.url, '/other', {})).toContain('404');
    await server.close();
  });

  it('wants the token in its first message where one is set', async () => {
    const server = await testServer({ token: 'secret' });
    const query = '{ presets { name } }';
    await expect(wsClient(server.url, { authorization: 'Bearer wrong' }).listen(query).next()).rejects.toMatchObject({
      code: 4403,
    });
    const right = wsClient(server.url, { authorization: 'Bearer secret' });
    expect((await right.listen<{ presets: unknown }>(query).next()).value.data.presets).not.toHaveLength(0);
    await right.dispose();
    await server.close();
  });

  it('has the limits that HTTP has', async () => {
    const server = await testServer();
    const client = wsClient(server.url);
    const query = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: presets { name }`).join(' ')} }`;
    await expect(client.listen(query).next()).rejects.toMatchObject([{ message: expect.stringMatching(/limit/i) }]);
    await client.dispose();
    await server.close();
  });

  it('is held to the number of open streams that its client may have', async () => {
    const server = await testServer({}, { streams: { perClient: 2 } });
    const client = wsClient(server.url);
    const open = () => client.listen('subscription { runsChanged { id } }').next();
    void open().catch(() => undefined);
    void open().catch(() => undefined);
    await eventually(() => server.openStreams() === 2);
    await expect(open()).resolves.toMatchObject({ value: { errors: [{ extensions: { code: 'TOO_MANY_STREAMS' } }] } });
    await client.dispose();
    await eventually(() => server.openStreams() === 0);
    await server.close();
  });
});

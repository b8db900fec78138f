import { type Client, sseClient, wsClient } from './testing/clients';
import { scriptedHost } from './testing/scripted-host';
import { type TestServer, countingStore, eventually, testServer } from './testing/test-server';

const FEED = `subscription ($follow: [FollowInput!]) { feed(follow: $follow) {
  __typename
  ... on RunChanged { run { id state generation } }
  ... on RunDeleted { id }
  ... on RunEvents { id events { __typename ... on RunStarted { sequence } ... on RunAdvanced { sequence generation { index stepSize evaluationMs } }
    ... on RunPaused { sequence } ... on RunResumed { sequence } ... on RunFinished { sequence } ... on RunCancelled { sequence } ... on RunFailed { sequence } } } } }`;

interface Seen {
  readonly __typename: 'RunChanged' | 'RunDeleted' | 'RunEvents';
  readonly id?: string;
  readonly run?: { readonly id: string; readonly state: string };
  readonly events?: ReadonlyArray<{ readonly sequence: number }>;
}

describe.each([
  ['server-sent events', sseClient],
  ['WebSocket', wsClient],
] as const)('a feed over %s', (_, make) => {
  let store: ReturnType<typeof countingStore>;
  let server: TestServer;
  let client: Client;
  beforeEach(async () => {
    store = countingStore();
    server = await testServer({}, { store });
    client = make(server.url);
  });
  afterEach(async () => {
    await client.dispose();
    await server.close();
  });

  /** Reads until an item is the one that was waited for. */
  const until = async (
    enough: (item: Seen) => boolean,
    follow?: ReadonlyArray<{ run: string; after?: number; every?: number }>,
  ): Promise<ReadonlyArray<Seen>> => {
    const seen: Array<Seen> = [];
    for await (const { data, errors } of client.listen<{ feed: Seen }>(FEED, { follow })) {
      if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
      seen.push(data.feed);
      if (enough(data.feed)) break;
    }
    return seen;
  };
  const sequences = (seen: ReadonlyArray<Seen>, id: string): ReadonlyArray<number> =>
    seen.flatMap((item) =>
      item.__typename === 'RunEvents' && item.id === id ? item.events!.map(({ sequence }) => sequence) : [],
    );
  const upTo = (last: number, first = 0) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

  it('tells the events of two runs, and of every run as it changes and is deleted', async () => {
    const one = await server.startRun({ preset: 'mnist-ga', generations: 20 });
    const other = await server.startRun({ preset: 'mnist-ga', generations: 30 });
    const reached = new Map<string, number>();
    const seen = await until(
      ({ id, events }) => {
        if (events !== undefined) reached.set(id!, events.at(-1)!.sequence);
        return reached.get(one) === 22 && reached.get(other) === 32;
      },
      [{ run: one }, { run: other, after: 4 }],
    );
    expect(sequences(seen, one)).toEqual(upTo(22));
    expect(sequences(seen, other)).toEqual(upTo(32, 5));

    await eventually(() => store.waiting() === 0);
    const deleted = until((item) => item.__typename === 'RunDeleted');
    await eventually(() => store.waiting() > 0);
    await server.ask('mutation ($id: ID!) { deleteRun(id: $id) { __typename } }', { id: one });
    expect((await deleted).at(-1)).toEqual({ __typename: 'RunDeleted', id: one });
    await eventually(() => store.waiting() === 0 && server.openStreams() === 0);
  });

  it('tells the past of a long run in batches of at most 256 events', async () => {
    const fast = await testServer({}, { host: scriptedHost({ batch: 1000 }) });
    const id = await fast.startRun({ preset: 'mnist-ga', generations: 999 });
    await eventually(async () => {
      const run = await fast.runs.get(id)();
      return run._tag === 'Right' && run.right.state === 'FINISHED';
    });
    await client.dispose();
    client = make(fast.url);
    const seen = await until((item) => item.events?.at(-1)?.sequence === 1001, [{ run: id }]);
    expect(sequences(seen, id)).toEqual(upTo(1001));
    expect(seen.flatMap(({ events }) => (events ? [events.length] : []))).toEqual([256, 256, 256, 234]);
    await fast.close();
  });

  it.each([
    ['an unknown run', [{ run: 'nobody' }], '"code":"NOT_FOUND"'],
    ['a run that is followed twice', [{ run: 'a' }, { run: 'a', after: 5 }], '"code":"BAD_USER_INPUT"'],
    ['thinning to less than every generation', [{ run: 'a', every: 0 }], '"code":"BAD_USER_INPUT"'],
    ['too many runs', Array.from({ length: 33 }, (_, i) => ({ run: String(i) })), '"code":"BAD_USER_INPUT"'],
  ])('is refused for %s', async (_name, follow, code) => {
    const told = await until(() => false, follow).catch((error: unknown) =>
      error instanceof Error ? error.message : JSON.stringify(error),
    );
    expect(told).toContain(code);
    expect(server.openStreams()).toBe(0);
  });
});

import { decodeChampion } from '@evorx/evaluation';
import { type AttachmentKind, type RunRecord, type RunStore, encodeCheckpoint } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { championZip } from './testing/champion-zip';
import { type TestServer, eventually, testServer } from './testing/test-server';

const recordOf = async (store: RunStore, id: string): Promise<RunRecord> => {
  const found = await store.get(id)();
  if (E.isLeft(found) || O.isNone(found.right)) throw new Error('There is no such run.');
  return found.right.value;
};

describe('the champion of a run', () => {
  let server: TestServer;
  beforeAll(async () => (server = await testServer()));
  afterAll(() => server.close());

  const keep = async (id: string, kind: AttachmentKind, generation: number, bytes: Uint8Array, change = {}) => {
    const record = { ...(await recordOf(server.store, id)), ...change };
    expect(await server.store.append(record, [], [{ kind, generation, bytes }])()).toEqual(E.right([]));
  };

  /** A run of a classifier that has ended, so that nobody else writes its record; as if it were live where `live`. */
  const classifier = async (live = true): Promise<string> => {
    const id = await server.startRun({ preset: 'mnist-ga', generations: 2, seed: 1 });
    await eventually(async () => (await recordOf(server.store, id)).state === 'FINISHED');
    if (live) {
      const record = await recordOf(server.store, id);
      await server.store.append({ ...record, state: 'RUNNING', result: null }, [])();
    }
    return id;
  };

  const get = (path: string, init: RequestInit = {}) =>
    fetch(server.url.replace('localhost', '127.0.0.1') + path, init);

  const CHAMPION = `query ($id: ID!) { run(id: $id) { champion {
    generation genes best accuracy testAccuracy testLoss backend
    report { images size accuracy loss confusion classes { digit size correct accuracy } mistakes { index label answer outputs pixels } }
    files { name size url } archive { name size url } hiddenWeights(first: 2, after: 6) } } }`;

  interface Asked {
    readonly report: {
      readonly confusion: ReadonlyArray<ReadonlyArray<number>>;
      readonly classes: ReadonlyArray<object>;
      readonly mistakes: ReadonlyArray<{ readonly pixels: string }>;
    };
    readonly hiddenWeights: ReadonlyArray<string>;
  }
  const championOf = async (id: string, query = CHAMPION): Promise<Asked> => {
    const { data, errors } = await server.ask<{ run: { champion: Asked } }>(query, { id });
    expect(errors).toBeUndefined();
    return data.run.champion;
  };

  it('is there while the run is live, as it was told of last', async () => {
    const id = await classifier();
    expect(await championOf(id)).toBeNull();
    await keep(id, 'champion', 2, championZip());
    const champion = await championOf(id);
    expect(champion).toMatchObject({
      generation: 2,
      genes: 7850,
      best: 2.5,
      accuracy: 0.75,
      testAccuracy: null,
      testLoss: null,
      backend: 'cpu',
      report: { images: 'VALIDATION', size: 4, accuracy: 0.75, loss: 0.5 },
      files: [
        { name: 'model.json', url: `/runs/${id}/champion/model.json` },
        { name: 'weights.bin', size: 4 * 7850, url: `/runs/${id}/champion/weights.bin` },
      ],
      archive: { name: 'champion.zip', url: `/runs/${id}/champion.zip` },
    });
    expect(champion.report.confusion[5]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect(champion.report.classes[3]).toEqual({ digit: 3, size: 3, correct: 3, accuracy: 1 });
    expect(champion.report.classes[0]).toEqual({ digit: 0, size: 0, correct: 0, accuracy: null });
    const [mistake] = champion.report.mistakes;
    expect(mistake).toMatchObject({ index: 1, label: 5, answer: 3, outputs: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0] });
    expect([...Buffer.from(mistake!.pixels, 'base64')].slice(254, 258)).toEqual([254, 255, 0, 1]);
  });

  it('shows the weights of its first layer in pages, as little-endian floats', async () => {
    const id = await classifier();
    await keep(id, 'champion', 2, championZip());
    const { hiddenWeights } = await championOf(id);
    expect(hiddenWeights).toHaveLength(2);
    const tile = Buffer.from(hiddenWeights[0]!, 'base64');
    expect(tile).toHaveLength(4 * 784);
    expect(tile.readFloatLE(0)).toBe(7);
    expect(tile.readFloatLE(4 * 500)).toBeCloseTo(7.5);
    const rest = await championOf(id, 'query ($id: ID!) { run(id: $id) { champion { hiddenWeights(after: 8) } } }');
    expect(rest.hiddenWeights).toHaveLength(1);
    const { errors } = await server.ask('query ($id: ID!) { run(id: $id) { champion { hiddenWeights(first: -1) } } }', {
      id,
    });
    expect(errors?.[0]?.message).toMatch('first is -1');
  });

  it('is the newest, and that of the end once the run has ended, of the same generation too', async () => {
    const id = await classifier();
    await keep(id, 'champion', 1, championZip({ generation: 1 }));
    expect(await championOf(id)).toMatchObject({ generation: 1 });
    await keep(id, 'champion', 2, championZip({ accuracy: 0.25 }));
    expect(await championOf(id)).toMatchObject({ generation: 2, accuracy: 0.25 });
    await keep(id, 'champion', 2, championZip({ accuracy: 0.5 }), { state: 'FINISHED' });
    expect(await championOf(id)).toMatchObject({ generation: 2, report: { accuracy: 0.5 } });
  });

  it('of another problem is there at the end, without a report and without files', async () => {
    const id = await server.startRun({ generations: 2, recipe: { problem: { onemax: {} } } });
    await eventually(async () => (await recordOf(server.store, id)).state === 'FINISHED');
    expect(await championOf(id)).toEqual({
      generation: 2,
      genes: 10,
      best: 2.5,
      accuracy: null,
      testAccuracy: null,
      testLoss: null,
      backend: 'cpu',
      report: null,
      files: [],
      archive: null,
      hiddenWeights: [],
    });
  });

  it('is not there where no candidate has ever had a finite score', async () => {
    const id = await server.startRun({ generations: 2, recipe: { problem: { onemax: {} } } });
    await eventually(async () => (await recordOf(server.store, id)).state === 'FINISHED');
    const record = await recordOf(server.store, id);
    const result = { ...record.result!, best: null, bestSoFar: null, invalid: 50 };
    await server.store.append({ ...record, best: null, bestSoFar: null, result }, [])();
    expect(await championOf(id)).toBeNull();
  });

  const CLASSIFY = `query ($run: ID!, $image: [Float!]!) { classify(run: $run, image: $image) { __typename
    ... on Classification { digit outputs } ... on InvalidInput { path message accepted } ... on NotFound { id } } }`;
  const classify = async (run: string, image: ReadonlyArray<unknown>) => {
    const { data, errors } = await server.ask<{ classify: Record<string, unknown> }>(CLASSIFY, { run, image });
    expect(errors).toBeUndefined();
    return data.classify;
  };
  const blank = new Array<number>(784).fill(0);

  it('reads a digit, and says how sure it is', async () => {
    const id = await classifier();
    await keep(id, 'champion', 2, championZip());
    expect(await classify(id, blank)).toEqual({
      __typename: 'Classification',
      digit: 3,
      outputs: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    });
  });

  it('reads nothing where its outputs are no numbers', async () => {
    const id = await classifier();
    await keep(id, 'champion', 2, championZip({}, NaN));
    expect(await classify(id, blank)).toEqual({ __typename: 'Classification', digit: -1, outputs: [] });
  });

  it('is told what an image is where it is given none', async () => {
    const id = await classifier();
    const accepted = '784 intensities from 0, the background, to 1, ink: 28 rows of 28';
    const invalid = { __typename: 'InvalidInput', accepted };
    expect(await classify(id, [0, 1])).toEqual({ ...invalid, path: 'image', message: '2 numbers are no image' });
    expect(await classify(id, [...blank.slice(1), 1.5])).toEqual({
      ...invalid,
      path: 'image.783',
      message: '1.5 is no intensity',
    });
    expect(await classify(id, [-0.1, ...blank.slice(1)])).toMatchObject({ path: 'image.0' });
    expect(await classify(id, blank)).toMatchObject({ __typename: 'InvalidInput', path: 'run' });
    expect(await classify('nobody', blank)).toEqual({ __typename: 'NotFound', id: 'nobody' });
    const { errors } = await server.ask(CLASSIFY, { run: id, image: ['dark', ...blank.slice(1)] });
    expect(errors).toHaveLength(1);
  });

  it('is downloaded in parts and as a whole, under the names of its files', async () => {
    const id = await classifier();
    const zip = championZip();
    await keep(id, 'champion', 2, zip);
    const archive = decodeChampion(zip);
    if (E.isLeft(archive)) throw new Error(archive.left.message);
    for (const [path, type, name, bytes] of [
      [`/runs/${id}/champion/model.json`, 'application/json; charset=utf-8', 'model.json', archive.right.model],
      [`/runs/${id}/champion/weights.bin`, 'application/octet-stream', 'weights.bin', archive.right.weights],
      [`/runs/${id}/champion.zip`, 'application/zip', 'champion-2.zip', zip],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);

      const head = await get(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
      expect(await head.text()).toBe('');

      const tag = response.headers.get('etag')!;
      const known = await get(path, { headers: { 'if-none-match': `"other", ${tag}` } });
      expect([known.status, await known.text()]).toEqual([304, '']);
    }
  });

  it('has another tag when it is another one', async () => {
    const id = await classifier();
    const tag = async () => (await get(`/runs/${id}/champion.zip`)).headers.get('etag');
    await keep(id, 'champion', 1, championZip({ generation: 1 }));
    const before = await tag();
    await keep(id, 'champion', 2, championZip());
    expect(await tag()).not.toBe(before);
  });

  const checkpoint = (generation: number): Uint8Array =>
    encodeCheckpoint({
      spec: { preset: null, recipe: {} as never, seed: 1, stopAt: null },
      state: { json: {}, buffers: [new Uint8Array(1_000)] },
      generation,
      evaluations: 1,
      elapsedMs: 1,
      dataset: null,
      backend: 'cpu',
      version: '0',
      extra: null,
    });

  it('has checkpoints beside it that can be downloaded', async () => {
    const id = await classifier();
    for (const generation of [1, 2]) await keep(id, 'checkpoint', generation, checkpoint(generation));
    const { data } = await server.ask<{
      run: { checkpoints: ReadonlyArray<{ generation: number; size: number; url: string }> };
    }>('query ($id: ID!) { run(id: $id) { checkpoints { generation size url } } }', { id });
    expect(data.run.checkpoints.map(({ generation }) => generation)).toEqual([2, 1]);
    for (const { generation, size, url } of data.run.checkpoints) {
      const response = await get(url);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="checkpoint-${generation}.evorx"`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes).toHaveLength(size);
      expect(bytes.equals(checkpoint(generation))).toBe(true);
      const known = await get(url, { headers: { 'if-none-match': response.headers.get('etag')! } });
      expect(known.status).toBe(304);
    }
  });

  it('is said in one line not to be there', async () => {
    const id = await classifier();
    const said = async (path: string, init?: RequestInit) => {
      const response = await get(path, init);
      return [response.status, await response.text()];
    };
    expect(await said('/runs/nobody/champion.zip')).toEqual([404, 'There is no run with the id nobody.\n']);
    expect(await said(`/runs/${id}/champion.zip`)).toEqual([
      404,
      'This run has told of no champion that could be downloaded.\n',
    ]);
    expect(await said(`/runs/${id}/checkpoint/77.evorx`)).toEqual([
      404,
      'There is no checkpoint of generation 77; the last two are kept.\n',
    ]);
    expect(await said(`/runs/${id}/champion.zip`, { method: 'HEAD' })).toEqual([404, '']);
    for (const path of [
      `/runs/${id}/champion/..%2f..%2fetc%2fpasswd`,
      `/runs/..%2f..%2f/champion.zip`,
      `/runs/${id}/checkpoint/`,
    ])
      expect((await said(path))[0]).toBe(404);
  });
});

describe('downloads of a server with a token', () => {
  it('are for those who have it', async () => {
    const server = await testServer({ token: 'secret' });
    try {
      const status = async (headers: Record<string, string>) =>
        (await fetch(`${server.url.replace('localhost', '127.0.0.1')}/runs/x/champion.zip`, { headers })).status;
      expect(await status({})).toBe(401);
      expect(await status({ accept: 'text/html' })).toBe(401);
      expect(await status({ authorization: 'Bearer wrong' })).toBe(401);
      expect(await status({ authorization: 'Bearer secret' })).toBe(404);
    } finally {
      await server.close();
    }
  });
});

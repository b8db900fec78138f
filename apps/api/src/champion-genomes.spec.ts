import { type ChampionGenome, type RunRecord, encodeChampionGenome } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import * as O from 'fp-ts/Option';
import { championZip } from './testing/champion-zip';
import { type TestServer, eventually, testServer } from './testing/test-server';

const bytesOf = (given: Partial<ChampionGenome> & { readonly genome: unknown }): Uint8Array => {
  const { genome, ...known } = given;
  return encodeChampionGenome({
    generation: 2,
    foundAt: 1,
    objectives: { ones: 2 },
    genes: 3,
    json: genome === null ? null : Buffer.from(JSON.stringify(genome)),
    ...known,
  });
};

describe("the genome of a run's champion", () => {
  let server: TestServer;
  beforeAll(async () => (server = await testServer()));
  afterAll(() => server.close());

  const recordOf = async (id: string): Promise<RunRecord> => {
    const found = await server.store.get(id)();
    if (E.isLeft(found) || O.isNone(found.right)) throw new Error('There is no such run.');
    return found.right.value;
  };
  const keep = async (id: string, generation: number, bytes: Uint8Array, kind: 'genome' | 'champion' = 'genome') =>
    expect(await server.store.append(await recordOf(id), [], [{ kind, generation, bytes }])()).toEqual(E.right([]));

  /** A run that has ended, so that nobody else writes its record; as if it were live where `live`. */
  const run = async (live: boolean, length = 3, input: object = {}): Promise<string> => {
    const id = await server.startRun({ generations: 2, recipe: { problem: { onemax: { length } } }, ...input });
    await eventually(async () => (await recordOf(id)).state === 'FINISHED');
    if (live) await server.store.append({ ...(await recordOf(id)), state: 'RUNNING', result: null }, [])();
    return id;
  };

  const CHAMPION = `query ($id: ID!) { run(id: $id) { champion {
    generation foundAt genes best genome genomeFile { name size url } objectives } } }`;
  const championOf = async (id: string) => {
    const { data, errors } = await server.ask<{ run: { champion: object | null } }>(CHAMPION, { id });
    expect(errors).toBeUndefined();
    return data.run.champion;
  };
  const get = (path: string, init: RequestInit = {}) =>
    fetch(server.url.replace('localhost', '127.0.0.1') + path, init);

  it('is there while the run is live, as it was told of last, with its own value', async () => {
    const id = await run(true);
    expect(await championOf(id)).toBeNull();
    await keep(id, 1, bytesOf({ generation: 1, foundAt: 0, objectives: { ones: 1 }, genome: [0, 0, 1] }));
    expect(await championOf(id)).toMatchObject({ generation: 1, foundAt: 0, best: 1, genome: [0, 0, 1] });
    await keep(id, 2, bytesOf({ genome: [1, 0, 1] }));
    expect(await championOf(id)).toEqual({
      generation: 2,
      foundAt: 1,
      genes: 3,
      best: 2,
      genome: [1, 0, 1],
      genomeFile: { name: 'genome.json', size: 7, url: `/runs/${id}/genome.json` },
      objectives: { ones: 2 },
    });
  });

  it('is that of a classifier too, beside its network', async () => {
    const id = await run(true, 3, {
      recipe: undefined,
      preset: 'mnist-seed',
      overrides: [{ path: 'problem.mnist.hidden', value: [1] }],
    });
    const genome = new Array<number>(805).fill(0.5);
    await keep(id, 2, bytesOf({ genes: 805, objectives: { accuracy: null }, genome }));
    expect(await championOf(id)).toBeNull();
    await keep(id, 2, championZip(), 'champion');
    expect(await championOf(id)).toMatchObject({ genome, best: null, objectives: { accuracy: null } });
  });

  it('is not there where a run has told of none, which has a champion at its end all the same', async () => {
    expect(await championOf(await run(false))).toEqual({
      generation: 2,
      foundAt: null,
      genes: 10,
      best: 2.5,
      genome: null,
      genomeFile: null,
      objectives: {},
    });
  });

  it('is a reference to its download where it is large, once that is there', async () => {
    const id = await run(true, 10_001);
    const large = { genes: 10_001, objectives: { ones: 0 } };
    await keep(id, 1, bytesOf({ ...large, generation: 1, genome: null }));
    expect(await championOf(id)).toMatchObject({ best: 0, genome: { genes: 10_001, file: null }, genomeFile: null });
    const early = await get(`/runs/${id}/genome.json`);
    expect([early.status, await early.text()]).toEqual([
      404,
      'The genome of this run is large, and told of when it ends or is paused.\n',
    ]);
    const genome = new Array<number>(10_001).fill(0);
    await keep(id, 2, bytesOf({ ...large, genome }));
    expect(await championOf(id)).toMatchObject({ genome: { genes: 10_001, file: `/runs/${id}/genome.json` } });
    expect(await (await get(`/runs/${id}/genome.json`)).json()).toEqual(genome);
  });

  it('is downloaded as JSON', async () => {
    const id = await run(true);
    await keep(id, 2, bytesOf({ genome: [1, 0, 1] }));
    const response = await get(`/runs/${id}/genome.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="genome-2.json"');
    expect(await response.text()).toBe('[1,0,1]');
    const known = await get(`/runs/${id}/genome.json`, { headers: { 'if-none-match': response.headers.get('etag')! } });
    expect(known.status).toBe(304);
    const none = await get(`/runs/${await run(false)}/genome.json`);
    expect([none.status, await none.text()]).toEqual([
      404,
      'This run has told of no genome that could be downloaded.\n',
    ]);
  });

  it('is refused of too many runs at once', async () => {
    const asked = (first: number) => server.ask(`{ runs(first: ${first}) { edges { node { champion { genome } } } } }`);
    expect((await asked(20)).errors).toBeUndefined();
    expect((await asked(30)).errors?.[0]?.message).toMatch(/cost/i);
  });

  it.each([
    ['of another length', bytesOf({ genome: [1, 0] })],
    ['of another kind', bytesOf({ genome: [1, 0, 0.5] })],
    ['no genome', Buffer.from('{"version":9}\n[]')],
  ])('is an error where what was kept is %s', async (_, bytes) => {
    const id = await run(true);
    await keep(id, 2, bytes);
    const { errors } = await server.ask(CHAMPION, { id });
    expect(errors?.length).toBeGreaterThan(0);
  });
});

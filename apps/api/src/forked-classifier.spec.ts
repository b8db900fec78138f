import { syntheticDigits, writeIdxFiles } from '@evorx/evaluation';
import { forkedHost } from '@evorx/host';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestServer, eventually, testServer } from './testing/test-server';

// Real images and a real TensorFlow, both small: synthetic digits, the backend that every machine has.
const digits = mkdtempSync(join(tmpdir(), 'evorx-digits-'));
afterAll(() => rmSync(digits, { recursive: true, force: true }));

interface Champion {
  readonly generation: number;
  readonly genes: number;
  readonly testAccuracy: number | null;
  readonly report: { readonly images: string; readonly size: number; readonly accuracy: number; readonly loss: number };
  readonly files: ReadonlyArray<{ readonly url: string; readonly size: number }>;
}

interface Seen {
  readonly state: string;
  readonly provenance: object | null;
  readonly champion: Champion | null;
}

describe('a classifier in a process of its own', () => {
  let server: TestServer;
  beforeAll(async () => {
    await writeIdxFiles(digits, syntheticDigits(80, 1), syntheticDigits(30, 2));
    const host = forkedHost({ env: { EVORX_BACKEND: 'cpu' } });
    server = await testServer({ dataDirectory: digits }, { host });
  });
  afterAll(() => server.close());

  it('shows its champion while it evolves, and at its end by the test images; reads digits, and can be had as files', async () => {
    const id = await server.startRun({
      recipe: { problem: { mnist: { hidden: [4], batch: 20 } }, algorithm: { generational: { population: 8 } } },
      generations: 200,
      seed: 1,
    });
    const look = async (): Promise<Seen> =>
      (
        await server.ask<{ run: Seen }>(
          `query ($id: ID!) { run(id: $id) { state provenance { dataset { name train test sha256 } backend plan versions }
             champion { generation genes testAccuracy report { images size accuracy loss } files { url size } } } }`,
          { id },
        )
      ).data.run;

    let live: Seen | undefined;
    await eventually(async () => {
      const seen = await look();
      if (seen.state === 'RUNNING' && seen.champion !== null) live ??= seen;
      return seen.state === 'FINISHED';
    }, 60_000);
    expect(live!.champion).toMatchObject({ testAccuracy: null, genes: 785 * 4 + 5 * 10 });
    expect(live!.champion!.report).toMatchObject({ images: 'VALIDATION', size: 10 });
    expect(live!.provenance).toEqual({
      dataset: { name: 'custom', train: 80, test: 30, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      backend: 'cpu',
      plan: { layers: [784, 4, 10], memoryMiB: 192, enoughImages: 1000, mostImages: 3344, alignment: 16 },
      versions: { evorx: '0.1.0', node: process.versions.node, tfjs: '4.22.0' },
    });

    const { champion } = await look();
    expect(champion).toMatchObject({ generation: 200, report: { images: 'TEST', size: 30 } });
    expect(champion!.report.accuracy).toBe(champion!.testAccuracy);

    const { data } = await server.ask<{ classify: { digit: number; outputs: ReadonlyArray<number> } }>(
      'query ($run: ID!, $image: [Float!]!) { classify(run: $run, image: $image) { ... on Classification { digit outputs } } }',
      { run: id, image: Array.from(syntheticDigits(1, 3).images, (byte) => byte / 255) },
    );
    expect(data.classify.outputs.reduce((sum, output) => sum + output, 0)).toBeCloseTo(1);
    expect(data.classify.outputs[data.classify.digit]).toBe(Math.max(...data.classify.outputs));

    for (const { url, size } of champion!.files) {
      const response = await fetch(server.url.replace('localhost', '127.0.0.1') + url);
      expect((await response.arrayBuffer()).byteLength).toBe(size);
    }
  }, 90_000);
});

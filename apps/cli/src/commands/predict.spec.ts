import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greyPng } from '../testing/grey-png';
import { fakeTerminal } from '../testing/samples';
import { predict, type PredictFlags } from './predict';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'evorx-predict-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A network without hidden layers that reads a 3 in every image: all weights are 0 but the bias of that digit. */
const champion = (inputs = 784): string => {
  const path = join(directory, 'champion');
  mkdirSync(path);
  const architecture = { layers: [inputs, 10], activation: 'relu' };
  writeFileSync(join(path, 'model.json'), JSON.stringify({ userDefinedMetadata: { evorx: { architecture } } }));
  const weights = new Float32Array((inputs + 1) * 10);
  weights[inputs * 10 + 3] = 5;
  writeFileSync(join(path, 'weights.bin'), weights);
  return path;
};

const image = (name: string): string => {
  writeFileSync(join(directory, name), greyPng(new Uint8Array(784).fill(100, 300, 400)));
  return join(directory, name);
};

const predicted = async (images: ReadonlyArray<string>, flags: PredictFlags) => {
  const { terminal, printed } = fakeTerminal();
  const code = await predict(terminal)(images, flags);
  return { code, ...printed };
};

describe('evorx predict', () => {
  it('prints a line for each image, in their order', async () => {
    const images = [image('b.png'), image('a.png')];
    const { code, out } = await predicted(images, { champion: champion() });
    expect([code, out]).toEqual([0, images.map((each) => `${each}: 3 (94.28%)\n`).join('')]);
  });

  it('prints with --json the digit and the probability of each', async () => {
    const { out } = await predicted([image('a.png')], { champion: champion(), json: true });
    const { type, digit, probabilities } = JSON.parse(out) as Record<string, ReadonlyArray<number>>;
    expect([type, digit]).toEqual(['prediction', 3]);
    expect(probabilities).toHaveLength(10);
    expect(probabilities?.reduce((sum, p) => sum + p)).toBeCloseTo(1);
  });

  it('refuses a directory without a champion, and a network of another shape, in one line', async () => {
    const absent = await predicted([image('a.png')], { champion: join(directory, 'nowhere') });
    expect(absent).toMatchObject({ code: 2, out: '' });
    expect(absent.err).toMatch(/^--champion: [^\n]+model\.json[^\n]+; accepted: a champion directory[^\n]+\n$/);
    const small = await predicted([image('a.png')], { champion: champion(4) });
    expect(small.err).toMatch(
      /^--champion: [^\n]+ holds a network 4-10; accepted: one from 784 pixels to 10 digits\n$/,
    );
  });

  it('refuses an image that is no PNG file, and prints nothing of the others', async () => {
    const text = join(directory, 'text.png');
    writeFileSync(text, 'not an image');
    const { code, out, err } = await predicted([image('a.png'), text], { champion: champion() });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^<image\.png>: [^\n]+text\.png[^\n]+; accepted: a readable PNG file of one digit\n$/);
  });
});

import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { assessed } from './assessed';
import { type ChampionArchive, decodeChampion, encodeChampion } from './champion-archive';

const part = fc.uint8Array({ maxLength: 300 });
const score = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  { nil: null },
);

/** Archives of whatever network, whose reports are those of random outputs. */
const archives: fc.Arbitrary<ChampionArchive> = fc
  .record({
    model: part,
    weights: part,
    labels: fc.array(fc.nat(9), { maxLength: 12 }),
    outputs: fc.infiniteStream(fc.float({ noNaN: true, min: -9, max: 9 })),
    loss: score,
    generation: fc.nat(),
    images: fc.constantFrom('validation' as const, 'test' as const),
  })
  .map(({ model, weights, labels, outputs, loss, generation, images }) => {
    const logits = Float32Array.from(labels.flatMap(() => [...outputs.take(10)]));
    const digits = { images: new Uint8Array(0), labels: Uint8Array.from(labels), size: labels.length };
    const report = { generation, genes: 7, ...assessed(images, digits, { logits, loss: loss ?? NaN }) };
    const pixels = Uint8Array.from({ length: 784 * report.mistakes.length }, (_, i) => i);
    return { model, weights, report, pixels };
  });

const plain = ({ model, weights, report, pixels }: ChampionArchive) => ({
  model: [...model],
  weights: [...weights],
  report,
  pixels: [...pixels],
});

const read = (bytes: Uint8Array) => E.map(plain)(decodeChampion(bytes));

const messageOf = (bytes: Uint8Array): string => {
  const archive = decodeChampion(bytes);
  return E.isLeft(archive) ? archive.left.message : 'none';
};

const [sample] = fc.sample(archives, { numRuns: 1, seed: 7 });
const bytes = encodeChampion(sample!);

describe('an archive of a champion', () => {
  it('reads as what was written', () => {
    fc.assert(
      fc.property(archives, (archive) => expect(read(encodeChampion(archive))).toEqual(E.right(plain(archive)))),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is the same bytes for the same champion', () => {
    expect(Buffer.from(encodeChampion(sample!)).equals(bytes)).toBe(true);
  });

  it('is a zip that others can open', () => {
    expect(Object.keys(unzipSync(bytes))).toEqual(['model.json', 'weights.bin', 'report.json', 'mistakes.bin']);
  });

  it('with a byte changed is refused in one line, or reads as what was written', () => {
    const whole = plain(sample!);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at]! ^= 0x55;
      const archive = read(changed);
      if (E.isLeft(archive)) expect(archive.left.message).toMatch(/^champion\.zip: .*[^\n]$/);
      else expect(archive.right).toEqual(whole);
    }
  });

  it('is refused where it is cut off, wherever that is', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => E.isLeft(decodeChampion(bytes.subarray(0, length)))),
      { seed: 1, numRuns: 100 },
    );
  });

  it('is refused in one line that says what is wrong with it', () => {
    const parts = unzipSync(bytes);
    const without = (name: string) =>
      zipSync({ ...Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)) });
    expect(messageOf(strToU8('index,best\n0,1\n'))).toBe(
      'champion.zip: no zip archive, or a broken one; expected a champion saved by evorx',
    );
    expect(messageOf(new Uint8Array(0))).toMatch('no zip archive');
    expect(messageOf(zipSync({ 'readme.txt': strToU8('hello') }))).toMatch('model.json is missing');
    expect(messageOf(without('report.json'))).toMatch('report.json is missing');
    expect(messageOf(zipSync({ ...parts, 'report.json': strToU8('{}') }))).toMatch('report.json is none of evorx');
    expect(messageOf(zipSync({ ...parts, 'mistakes.bin': new Uint8Array(3) }))).toMatch('mistakes.bin has 3 bytes for');
    const weights = strToU8('sixteen weights.');
    const damaged = Buffer.from(encodeChampion({ ...sample!, weights }));
    damaged[damaged.indexOf(weights)]! ^= 1;
    expect(messageOf(damaged)).toMatch('weights.bin is damaged');
  });
});

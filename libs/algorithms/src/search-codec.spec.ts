import { arbitraryGenes, arbitraryRng, arbitraryScores } from '@evorx/testing';
import * as fc from 'fast-check';
import { isLeft, type Left, right } from 'fp-ts/Either';
import { type Encoded, type Search, searchCodec } from './index';

const searches: fc.Arbitrary<Search> = fc.nat({ max: 9 }).chain((genes) =>
  fc.record(
    {
      index: fc.nat(),
      evaluations: fc.maxSafeNat(),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
      rng: arbitraryRng(),
      scores: arbitraryScores({ objectives: 2, value: fc.double() }).map((scores) => ({
        ...scores,
        objectives: scores.objectives.map((objective) => ({ ...objective })),
      })),
      centre: arbitraryGenes(genes),
      average: fc.oneof(
        arbitraryGenes(genes),
        // Of no genes there is nothing to tell the precision by.
        arbitraryGenes(genes).map((values) => (genes === 0 ? values : Float64Array.from(values, (gene) => gene / 3))),
      ),
      deviations: fc.option(arbitraryGenes(genes), { nil: null }),
      bestSoFar: fc.oneof(
        fc.constantFrom(undefined, null),
        fc.record(
          {
            genome: arbitraryGenes(genes),
            values: fc
              .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 2, maxLength: 2 })
              .map((values) => Float64Array.from(values)),
          },
          { noNullPrototype: true },
        ),
      ),
      memory: fc.record(
        { updates: fc.nat(), moments: fc.array(arbitraryGenes(genes), { maxLength: 3 }) },
        { noNullPrototype: true },
      ),
    },
    { noNullPrototype: true },
  ),
);

/** As a checkpoint does it: JSON to text and back, bytes copied to wherever they come to lie. */
const stored = ({ json, buffers }: Encoded): Encoded => ({
  json: JSON.parse(JSON.stringify(json)) as unknown,
  buffers: buffers.map((bytes) => Buffer.concat([Buffer.of(7), bytes]).subarray(1)),
});

const search: Search = {
  index: 3,
  evaluations: 8,
  progress: 0.5,
  rng: { a: 1, b: 2, c: 3, d: 4 },
  scores: { objectives: [{ name: 'loss', direction: 'minimise' }], size: 2, values: Float64Array.of(NaN, -Infinity) },
  centre: Float32Array.of(1, 2),
  average: Float32Array.of(3, 4),
  deviations: Float32Array.of(5, 6),
  memory: { updates: 7, moments: [Float32Array.of(7, 8)] },
  bestSoFar: { genome: Float32Array.of(9, 10), values: Float64Array.of(-0) },
};

describe('the codec of searches', () => {
  const encoded = searchCodec.encode(search);
  const json = encoded.json as Record<string, unknown>;

  it('gives back what was stored, bit for bit', () => {
    fc.assert(
      fc.property(searches, (state) => {
        expect(searchCodec.decode(stored(searchCodec.encode(state)))).toStrictEqual(right(state));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('reads an average in single precision, as earlier versions wrote it, and writes one in double', () => {
    const found = searchCodec.decode(stored(encoded));
    expect(found).toMatchObject(right({ average: Float32Array.of(3, 4) }));
    const average = Float64Array.of(1 / 3, 1e-300);
    const precise = searchCodec.encode({ ...search, average });
    expect(precise.buffers.map(({ length }) => length)).toEqual([16, 8, 16, 8, 8, 8, 8]);
    expect(searchCodec.decode(stored(precise))).toMatchObject(right({ average }));
  });

  it('gives back violations', () => {
    const bound = {
      ...search,
      scores: { ...search.scores, violations: Float64Array.of(0, 2.5) },
      bestSoFar: { ...search.bestSoFar!, violation: 0.5 },
    };
    expect(searchCodec.decode(stored(searchCodec.encode(bound)))).toStrictEqual(right(bound));
    expect(json).not.toHaveProperty('violations');
  });

  it('gives every column a buffer of its own', () => {
    const decoded = searchCodec.decode(encoded);
    if (isLeft(decoded)) throw new Error(decoded.left);
    const { centre, average, deviations, memory, bestSoFar } = decoded.right;
    const columns = [centre, average, deviations!, ...memory.moments, bestSoFar!.genome];
    const buffers = columns.map(({ buffer }) => buffer);
    const own = [search.centre, search.memory.moments[0]!, search.bestSoFar!.genome].map(({ buffer }) => buffer);
    expect(new Set([...buffers, ...own]).size).toBe(8);
  });

  it('refuses, and never throws at, anything else', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        fc.array(fc.uint8Array()),
        (foreign, buffers) => {
          const decoded = searchCodec.decode({ json: foreign, buffers });
          expect(isLeft(decoded)).toBe(true);
          expect((decoded as Left<string>).left).toMatch(/\.$/);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('reads what was written before the best individual was kept, which is not kept then', () => {
    const { best: _best, ...before } = json;
    expect(searchCodec.decode({ json: { ...before, version: 1 }, buffers: encoded.buffers.slice(0, 5) })).toStrictEqual(
      right({ ...search, bestSoFar: undefined }),
    );
  });

  it.each<readonly [string, Encoded]>([
    ['The search is no JSON object.', { ...encoded, json: [] }],
    ['The search has version 3; this program reads 1 and 2.', { ...encoded, json: { ...json, version: 3 } }],
    ["The search's best is missing, no whole number from 0.", { ...encoded, json: { ...json, best: undefined } }],
    [
      'Buffer 5 of the search has 4 bytes; 8 were expected.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 5 ? new Uint8Array(4) : bytes)) },
    ],
    [
      'Buffer 6 of the search has 4 bytes; 8 were expected.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 6 ? new Uint8Array(4) : bytes)) },
    ],
    ['The search holds genomes of kind "bits", not "float32".', { ...encoded, json: { ...json, genome: 'bits' } }],
    ["The search's moments is -1, no whole number from 0.", { ...encoded, json: { ...json, moments: -1 } }],
    ["The search's updates is missing, no whole number from 0.", { ...encoded, json: { ...json, updates: undefined } }],
    ["The search's progress is 1.1, no number from 0 to 1.", { ...encoded, json: { ...json, progress: 1.1 } }],
    ['The search has 2 columns of deviations; 0 or 1 were expected.', { ...encoded, json: { ...json, deviations: 2 } }],
    [
      'The search needs 7 buffers of bytes: its scores, each of its columns, and its best individual.',
      { ...encoded, buffers: encoded.buffers.slice(1) },
    ],
    [
      'Buffer 0 of the search has 8 bytes; 16 were expected.',
      { ...encoded, buffers: [new Uint8Array(8), ...encoded.buffers.slice(1)] },
    ],
    [
      'Buffer 2 of the search has 7 bytes; 8 were expected.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 2 ? new Uint8Array(7) : bytes)) },
    ],
  ])('says "%s"', (message, corrupt) => {
    expect(searchCodec.decode(corrupt)).toEqual({ _tag: 'Left', left: message });
  });
});

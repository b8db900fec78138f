import type { Bits, Genes, Objective } from '@evorx/core';
import { arbitraryRng } from '@evorx/testing';
import * as fc from 'fast-check';
import { isLeft, type Left, right } from 'fp-ts/Either';
import {
  bitsCodec,
  type BestSoFar,
  type Codec,
  type Encoded,
  genesCodec,
  type GenerationalState,
  generationCodec,
  type GenomeCodec,
} from './index';

const objectives: ReadonlyArray<Objective> = [
  { name: 'accuracy', direction: 'maximise' },
  { name: 'loss', direction: 'minimise' },
];

const arbitraryBest = <G>(genome: fc.Arbitrary<G>, columns: number): fc.Arbitrary<BestSoFar<G>> =>
  fc.oneof(
    fc.constantFrom(undefined, null),
    fc.record(
      {
        genome,
        values: fc
          .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: columns, maxLength: columns })
          .map((values) => Float64Array.from(values)),
      },
      { noNullPrototype: true },
    ),
  );

const arbitraryGeneration = <G>(genome: fc.Arbitrary<G>): fc.Arbitrary<GenerationalState<G>> =>
  fc
    .record({
      genomes: fc.array(genome, { minLength: 1, maxLength: 8 }),
      columns: fc.integer({ min: 1, max: 2 }),
      index: fc.nat(),
      evaluations: fc.maxSafeNat(),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
      rng: arbitraryRng(),
    })
    .chain(({ genomes, columns, ...rest }) =>
      fc
        .tuple(
          fc.array(fc.double(), { minLength: columns * genomes.length, maxLength: columns * genomes.length }),
          arbitraryBest(genome, columns),
        )
        .map(([values, memory]) => ({
          ...rest,
          population: {
            genomes,
            scores: {
              objectives: objectives.slice(0, columns),
              size: genomes.length,
              values: Float64Array.from(values),
            },
          },
          memory,
        })),
    );

const genes = fc.array(fc.float(), { maxLength: 20 }).map((values) => Float32Array.from(values));
const bits = fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 20 }).map((values) => Uint8Array.from(values));

/** As a checkpoint does it: JSON to text and back, bytes copied to wherever they come to lie. */
const stored = ({ json, buffers }: Encoded): Encoded => ({
  json: JSON.parse(JSON.stringify(json)) as unknown,
  buffers: buffers.map((bytes) => Buffer.concat([Buffer.of(7), bytes]).subarray(1)),
});

describe.each([
  ['real genes', genesCodec as GenomeCodec<unknown>, genes as fc.Arbitrary<unknown>],
  ['bits', bitsCodec as GenomeCodec<unknown>, bits as fc.Arbitrary<unknown>],
])('the codec of generations of %s', (_, genome, arbitrary) => {
  const codec: Codec<GenerationalState<unknown>> = generationCodec(genome);

  it('gives back what was stored, bit for bit', () => {
    fc.assert(
      fc.property(arbitraryGeneration(arbitrary), (generation) => {
        expect(codec.decode(stored(codec.encode(generation)))).toStrictEqual(right(generation));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('refuses, and never throws at, anything else', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true }),
        fc.array(fc.uint8Array()),
        (json, buffers) => {
          const decoded = codec.decode({ json, buffers });
          expect(isLeft(decoded)).toBe(true);
          expect((decoded as Left<string>).left).toMatch(/\.$/);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('the codec of generations', () => {
  const codec = generationCodec(genesCodec);
  const generation: GenerationalState<Genes> = {
    index: 3,
    population: {
      genomes: [Float32Array.of(1, 2), Float32Array.of(3, 4)],
      scores: { objectives: objectives.slice(0, 1), size: 2, values: Float64Array.of(NaN, -Infinity) },
    },
    evaluations: 8,
    progress: 0.5,
    rng: { a: 1, b: 2, c: 3, d: 4 },
    memory: { genome: Float32Array.of(5, 6), values: Float64Array.of(-0) },
  };
  const encoded = codec.encode(generation);
  const json = encoded.json as Record<string, unknown>;

  it('gives every genome a buffer of its own', () => {
    const decoded = codec.decode(encoded);
    if (isLeft(decoded)) throw new Error(decoded.left);
    const genomes = [...decoded.right.population.genomes, decoded.right.memory!.genome];
    const encodedGenomes = [...generation.population.genomes, generation.memory!.genome];
    for (const [i, genome] of genomes.entries()) {
      expect(genome.buffer.byteLength).toBe(genome.byteLength);
      expect(genome.buffer).not.toBe(encodedGenomes[i]!.buffer);
    }
  });

  it('encodes genomes that are views of a larger buffer as what they show', () => {
    const slab = Float32Array.of(9, 1, 2, 9);
    const view: GenerationalState<Genes> = {
      ...generation,
      population: { ...generation.population, genomes: [slab.subarray(1, 3), slab.subarray(2, 4)] },
    };
    const decoded = codec.decode(codec.encode(view));
    expect(decoded).toMatchObject({
      right: { population: { genomes: [Float32Array.of(1, 2), Float32Array.of(2, 9)] } },
    });
  });

  it.each<readonly [string, Encoded]>([
    ['The generation is no JSON object.', { ...encoded, json: [] }],
    ['The generation has version missing; this program reads 1 and 2.', { ...encoded, json: {} }],
    ['The generation has version 3; this program reads 1 and 2.', { ...encoded, json: { ...json, version: 3 } }],
    ["The generation's best is missing, no whole number from 0.", { ...encoded, json: { ...json, best: undefined } }],
    ['The generation says 3 of its best individual; 0 to 2 were expected.', { ...encoded, json: { ...json, best: 3 } }],
    [
      'The best individual of the generation has 4 bytes of scores; 8 were expected.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 3 ? new Uint8Array(4) : bytes)) },
    ],
    [
      'The best genome of the generation has 3 bytes, which is no multiple of 4.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 4 ? new Uint8Array(3) : bytes)) },
    ],
    ['The generation holds genomes of kind "bits", not "float32".', { ...encoded, json: { ...json, genome: 'bits' } }],
    ["The generation's size is -1, no whole number from 0.", { ...encoded, json: { ...json, size: -1 } }],
    ['The generation has no members.', { json: { ...json, size: 0 }, buffers: [new Uint8Array()] }],
    ["The generation's size is of type bigint, no whole number from 0.", { ...encoded, json: { ...json, size: 2n } }],
    [
      'The generation has no random generator of four 32-bit words.',
      { ...encoded, json: { ...json, rng: { a: 0, b: 0, c: 0, d: 0 } } },
    ],
    ["The generation's index is 1.5, no whole number from 0.", { ...encoded, json: { ...json, index: 1.5 } }],
    [
      "The generation's evaluations is missing, no whole number from 0.",
      { ...encoded, json: { ...json, evaluations: undefined } },
    ],
    ["The generation's progress is 1.1, no number from 0 to 1.", { ...encoded, json: { ...json, progress: 1.1 } }],
    [
      'The generation has no random generator of four 32-bit words.',
      { ...encoded, json: { ...json, rng: { a: 1, b: 2, c: 3, d: 2 ** 32 } } },
    ],
    [
      'The generation has no objectives with a name and a direction.',
      { ...encoded, json: { ...json, objectives: [{ name: 'x', direction: 'up' }] } },
    ],
    [
      'The generation has no objectives with a name and a direction.',
      { ...encoded, json: { ...json, objectives: [] } },
    ],
    [
      'The generation needs 5 buffers of bytes: its scores, one for each genome, and its best individual.',
      { ...encoded, buffers: encoded.buffers.slice(1) },
    ],
    [
      "The generation's scores have 8 bytes; 16 were expected.",
      { ...encoded, buffers: [new Uint8Array(8), ...encoded.buffers.slice(1)] },
    ],
    [
      'Genome 1 has 3 bytes, which is no multiple of 4.',
      { ...encoded, buffers: encoded.buffers.map((bytes, i) => (i === 2 ? new Uint8Array(3) : bytes)) },
    ],
  ])('says "%s"', (message, corrupt) => {
    expect(codec.decode(corrupt)).toEqual({ _tag: 'Left', left: message });
  });

  it('reads what was written before the best individual was kept, which is not kept then', () => {
    const { best: _best, ...before } = json;
    expect(codec.decode({ json: { ...before, version: 1 }, buffers: encoded.buffers.slice(0, 3) })).toStrictEqual(
      right({ ...generation, memory: undefined }),
    );
  });

  const bound: GenerationalState<Genes> = {
    ...generation,
    population: {
      ...generation.population,
      scores: {
        ...generation.population.scores,
        objectives: [{ name: 'loss', direction: 'minimise', reference: 11, unit: 'EUR' }],
        violations: Float64Array.of(0, 2.5),
      },
    },
    memory: { ...generation.memory!, violation: 0.5 },
  };

  it('gives back violations, and the reference and the unit of objectives', () => {
    expect(codec.decode(stored(codec.encode(bound)))).toStrictEqual(right(bound));
    expect(codec.decode(stored(codec.encode({ ...bound, memory: generation.memory })))).toStrictEqual(
      right({ ...bound, memory: generation.memory }),
    );
  });

  it('writes nothing about violations where there are none', () => {
    expect(json).not.toHaveProperty('violations');
    expect(encoded.buffers[0]).toHaveLength(16);
  });

  it.each([
    ["The generation's violations is -1, no whole number from 0.", -1],
    ['The generation says 2 of violations; 0 or 1 were expected.', 2],
    ["The generation's scores have 16 bytes; 32 were expected.", 1],
  ])('says "%s"', (message, violations) => {
    expect(codec.decode({ ...encoded, json: { ...json, violations } })).toEqual({ _tag: 'Left', left: message });
  });

  it.each([{ reference: Infinity }, { reference: '11' }, { unit: 3 }])('refuses an objective with %j', (further) => {
    const corrupt = { ...json, objectives: [{ name: 'loss', direction: 'minimise', ...further }] };
    expect(isLeft(codec.decode({ ...encoded, json: corrupt }))).toBe(true);
  });

  it('says which genome is not made of bits', () => {
    const population = { ...generation.population, genomes: [Uint8Array.of(0, 1), Uint8Array.of(1, 2)] };
    const foreign: GenerationalState<Bits> = { ...generation, population, memory: null };
    expect(generationCodec(bitsCodec).decode(generationCodec(bitsCodec).encode(foreign))).toEqual({
      _tag: 'Left',
      left: 'Genome 1 holds 2, where only 0 and 1 are bits.',
    });
  });
});

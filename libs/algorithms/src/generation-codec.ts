import type { Generation, Objective, Scores } from '@evorx/core';
import type { Rng } from '@evorx/random';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import type { Codec } from './codec';
import type { GenomeCodec } from './genome-codec';

/** The layout that this module writes; a later one gets a number of its own. */
const VERSION = 1;

/**
 * The codec of generations without memory: counters, generator and objectives as JSON, then the scores as 64-bit floats (NaN and
 * infinities survive, which JSON would lose), then every genome. Encoding copies no genome. Decoding checks everything, and every
 * genome that comes out owns its buffer.
 *
 * @category Codecs
 * @example
 * import { genesCodec, generationCodec } from '@evorx/algorithms';
 * import { isLeft } from 'fp-ts/Either';
 *
 * const codec = generationCodec(genesCodec);
 * const foreign = isLeft(codec.decode({ json: { hello: 'world' }, buffers: [] })); // true
 */
export const generationCodec = <G>(genome: GenomeCodec<G>): Codec<Generation<G>> => ({
  encode: ({ index, population: { genomes, scores }, evaluations, progress, rng }) => ({
    json: {
      version: VERSION,
      genome: genome.name,
      size: genomes.length,
      index,
      evaluations,
      progress,
      rng: { a: rng.a, b: rng.b, c: rng.c, d: rng.d },
      objectives: scores.objectives.map(({ name, direction }) => ({ name, direction })),
    },
    buffers: [new Uint8Array(Float64Array.from(scores.values).buffer), ...genomes.map(genome.toBytes)],
  }),
  decode: ({ json, buffers }) =>
    pipe(
      E.Do,
      E.bind('header', () => headerOf(genome.name)(json)),
      E.chainFirst(({ header: { size } }) =>
        expect(
          Array.isArray(buffers) &&
            buffers.length === size + 1 &&
            buffers.every((bytes) => bytes instanceof Uint8Array),
          `The generation needs ${size + 1} buffers of bytes: its scores and one for each genome.`,
        ),
      ),
      E.bind('scores', ({ header }) => scoresOf(header, buffers[0]!)),
      E.bind('genomes', () =>
        pipe(
          buffers.slice(1),
          RA.traverseWithIndex(E.Applicative)((i, bytes) =>
            pipe(
              genome.fromBytes(bytes),
              E.mapLeft((problem) => `Genome ${i} ${problem}.`),
            ),
          ),
        ),
      ),
      E.map(({ header: { index, evaluations, progress, rng }, scores, genomes }) => ({
        index,
        population: { genomes, scores },
        evaluations,
        progress,
        rng,
        memory: undefined,
      })),
    ),
});

interface Header {
  readonly size: number;
  readonly index: number;
  readonly evaluations: number;
  readonly progress: number;
  readonly rng: Rng;
  readonly objectives: ReadonlyArray<Objective>;
}

const headerOf =
  (name: string) =>
  (json: unknown): E.Either<string, Header> =>
    pipe(
      isRecord(json) ? E.right(json) : E.left('The generation is no JSON object.'),
      E.chainFirst(({ version }) =>
        expect(version === VERSION, `The generation has version ${shown(version)}; this program reads ${VERSION}.`),
      ),
      E.chainFirst(({ genome }) =>
        expect(genome === name, `The generation holds genomes of kind ${shown(genome)}, not "${name}".`),
      ),
      E.chainFirst((fields) =>
        pipe(
          ['size', 'index', 'evaluations'],
          RA.traverse(E.Applicative)((key) =>
            expect(isCount(fields[key]), `The generation's ${key} is ${shown(fields[key])}, no whole number from 0.`),
          ),
        ),
      ),
      E.chainFirst(({ size }) => expect(size !== 0, 'The generation has no members.')),
      E.chainFirst(({ progress }) =>
        expect(
          typeof progress === 'number' && progress >= 0 && progress <= 1,
          `The generation's progress is ${shown(progress)}, no number from 0 to 1.`,
        ),
      ),
      E.chainFirst(({ rng }) => expect(isRng(rng), 'The generation has no random generator of four 32-bit words.')),
      E.chainFirst(({ objectives }) =>
        expect(
          Array.isArray(objectives) && objectives.length > 0 && objectives.every(isObjective),
          'The generation has no objectives with a name and a direction.',
        ),
      ),
      E.map(
        ({ size, index, evaluations, progress, rng, objectives }) =>
          ({
            size,
            index,
            evaluations,
            progress,
            rng,
            objectives,
          }) as Header,
      ),
    );

const scoresOf = ({ size, objectives }: Header, bytes: Uint8Array): E.Either<string, Scores> => {
  const expected = size * objectives.length * Float64Array.BYTES_PER_ELEMENT;
  return bytes.length === expected
    ? E.right({ objectives, size, values: new Float64Array(new Uint8Array(bytes).buffer) })
    : E.left(`The generation's scores have ${bytes.length} bytes; ${expected} were expected.`);
};

const expect = (holds: boolean, problem: string): E.Either<string, void> =>
  holds ? E.right(undefined) : E.left(problem);

const shown = (value: unknown): string =>
  value === undefined
    ? 'missing'
    : typeof value === 'string'
      ? JSON.stringify(value.slice(0, 40))
      : typeof value === 'number' || typeof value === 'boolean' || value === null
        ? String(value)
        : `of type ${Array.isArray(value) ? 'array' : typeof value}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isWord = (value: unknown): boolean => isCount(value) && value < 2 ** 32;

/** All zeros is the one state that the generator never leaves, and never reaches. */
const isRng = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const words = [value['a'], value['b'], value['c'], value['d']];
  return words.every(isWord) && words.some((word) => word !== 0);
};

const isObjective = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  (value['direction'] === 'minimise' || value['direction'] === 'maximise');

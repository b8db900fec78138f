import type { Scores, GenomeCodec } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import { bestBuffers, bestCodec } from './best-codec';
import { checkedHeader, type Header, VERSION } from './checked-header';
import type { Codec } from './codec';
import type { GenerationalState } from './generational-state';
import { ensure } from './header-checks';
import { objectivesJson, scoresBytes, scoresFrom, scoresLength, violationsJson } from './scores-codec';

/**
 * The codec of generations that remember the best individual ever scored, or nothing: counters, generator and
 * objectives as JSON, then the scores, and the violations where there are any, as 64-bit floats (NaN and infinities
 * survive, which JSON would lose), then every genome, then the best individual. Encoding copies no genome. Decoding
 * checks everything, and every genome that comes out owns its buffer.
 *
 * @category Codecs
 * @example
 * import { genesCodec, generationCodec } from '@evorx/algorithms';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 *
 * const codec = generationCodec(genesCodec);
 * const foreign = isLeft(codec.decode({ json: { hello: 'world' }, buffers: [] })); // true
 */
export const generationCodec = <G>(genome: GenomeCodec<G>): Codec<GenerationalState<G>> => ({
  encode: ({ index, population: { genomes, scores }, evaluations, progress, rng, memory }) => {
    const { best, buffers } = bestCodec('generation', genome).encode(memory);
    return {
      json: {
        version: VERSION,
        genome: genome.name,
        size: genomes.length,
        index,
        evaluations,
        progress,
        rng: { a: rng.a, b: rng.b, c: rng.c, d: rng.d },
        objectives: objectivesJson(scores.objectives),
        best,
        ...violationsJson(scores),
      },
      buffers: [scoresBytes(scores), ...genomes.map(genome.toBytes), ...buffers],
    };
  },
  decode: ({ json, buffers }) =>
    pipe(
      E.Do,
      E.bind('header', () => checkedHeader('generation', genome.name)(json)),
      E.chainFirst(({ header: { size } }) => ensure(size !== 0, 'The generation has no members.')),
      E.bind('count', ({ header: { size, best } }) => E.right(size + 1 + bestBuffers(best))),
      E.chainFirst(({ count }) =>
        ensure(
          Array.isArray(buffers) && buffers.length === count && buffers.every((bytes) => bytes instanceof Uint8Array),
          `The generation needs ${count} buffers of bytes: its scores, one for each genome, and its best individual.`,
        ),
      ),
      E.bind('scores', ({ header }) => scoresOf(header, buffers[0]!)),
      E.bind('genomes', ({ header: { size } }) =>
        pipe(
          buffers.slice(1, size + 1),
          RA.traverseWithIndex(E.Applicative)((i, bytes) =>
            pipe(
              genome.fromBytes(bytes),
              E.mapLeft((problem) => `Genome ${i} ${problem}.`),
            ),
          ),
        ),
      ),
      E.bind('memory', ({ header }) => bestCodec('generation', genome).decode(header, buffers.slice(header.size + 1))),
      E.map(({ header: { index, evaluations, progress, rng }, scores, genomes, memory }) => ({
        index,
        population: { genomes, scores },
        evaluations,
        progress,
        rng,
        memory,
      })),
    ),
});

const scoresOf = (header: Header, bytes: Uint8Array): E.Either<string, Scores> => {
  const expected = scoresLength(header);
  return bytes.length === expected
    ? E.right(scoresFrom(header, bytes))
    : E.left(`The generation's scores have ${bytes.length} bytes; ${expected} were expected.`);
};

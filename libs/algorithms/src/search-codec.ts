import { type Genes, genesCodec } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { bestBuffers, bestCodec } from './best-codec';
import { checkedHeader, type Header, VERSION } from './checked-header';
import type { Codec } from './codec';
import { ensure } from './header-checks';
import { objectivesJson, scoresBytes, scoresFrom, scoresLength, violationsJson } from './scores-codec';
import type { Search } from './search';

/**
 * The codec of searches, whatever strategy makes them: counters, generator and objectives as JSON, then the scores as
 * 64-bit floats (NaN and infinities survive), then centre, average, deviations where there are any, and the optimiser's
 * moments, as 32-bit floats; the average as 64-bit floats where it is in double precision; then the best individual
 * ever scored, if it is kept. Earlier versions wrote the average as 32-bit floats always and no best individual, and
 * are read. Decoding checks everything, and every column that comes out owns its buffer.
 *
 * @category Codecs
 * @example
 * import { searchCodec } from '@evorx/algorithms';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 *
 * const foreign = isLeft(searchCodec.decode({ json: { hello: 'world' }, buffers: [] })); // true
 */
export const searchCodec: Codec<Search> = {
  encode: ({ index, evaluations, progress, rng, scores, centre, average, deviations, memory, bestSoFar }) => {
    const { best, buffers } = bestIn.encode(bestSoFar);
    return {
      json: {
        version: VERSION,
        genome: genesCodec.name,
        size: scores.size,
        index,
        evaluations,
        progress,
        rng: { a: rng.a, b: rng.b, c: rng.c, d: rng.d },
        objectives: objectivesJson(scores.objectives),
        genes: centre.length,
        deviations: deviations === null ? 0 : 1,
        updates: memory.updates,
        moments: memory.moments.length,
        best,
        ...violationsJson(scores),
      },
      buffers: [
        scoresBytes(scores),
        genesCodec.toBytes(centre),
        average instanceof Float32Array
          ? genesCodec.toBytes(average)
          : new Uint8Array(Float64Array.from(average).buffer),
        ...[...(deviations === null ? [] : [deviations]), ...memory.moments].map(genesCodec.toBytes),
        ...buffers,
      ],
    };
  },
  decode: ({ json, buffers }) =>
    pipe(
      E.Do,
      E.bind('header', () => checkedHeader('search', genesCodec.name, COUNTS)(json)),
      E.bind('columns', ({ header }) => columnsOf(header, buffers)),
      E.bind('bestSoFar', ({ header }) =>
        bestIn.decode(header, buffers.slice(buffers.length - bestBuffers(header.best))),
      ),
      E.map(({ header, columns, bestSoFar }): Search => {
        const { index, evaluations, progress, rng, deviations, updates } = header;
        const [centre, ...rest] = columns;
        return {
          index,
          evaluations,
          progress,
          rng,
          scores: scoresFrom(header, buffers[0]!),
          centre: centre!,
          average: averageOf(buffers[AVERAGE]!, header),
          deviations: deviations === 0 ? null : rest[0]!,
          memory: { updates, moments: deviations === 0 ? rest : rest.slice(1) },
          bestSoFar,
        };
      }),
    ),
};

const bestIn = bestCodec('search', genesCodec);

const COUNTS = ['genes', 'deviations', 'updates', 'moments'] as const;

type SearchHeader = Readonly<Record<(typeof COUNTS)[number], number>> & Header;

/** The place of the average among the buffers. */
const AVERAGE = 2;

const averageOf = (bytes: Uint8Array, { genes }: SearchHeader): Search['average'] => {
  const { buffer } = new Uint8Array(bytes);
  return bytes.length === 4 * genes ? new Float32Array(buffer) : new Float64Array(buffer);
};

/**
 * Centre, deviations, moments: the buffers after the scores but the average, each of as many genes as the header
 * says.
 */
const columnsOf = (
  header: SearchHeader,
  buffers: ReadonlyArray<Uint8Array>,
): E.Either<string, ReadonlyArray<Genes>> => {
  const { objectives, genes, deviations, moments, best } = header;
  const columns = 2 + Math.min(1, deviations) + moments;
  const count = 1 + columns + bestBuffers(best);
  const bestLength = 8 * objectives.length;
  const bytesOf = (buffer: number): number =>
    buffer === 0
      ? scoresLength(header)
      : buffer === columns + 1
        ? buffers[buffer]?.length === bestLength + 8 // a violation comes after the values
          ? bestLength + 8
          : bestLength
        : buffer === AVERAGE && buffers[AVERAGE]?.length === 8 * genes
          ? 8 * genes
          : 4 * genes;
  return pipe(
    ensure(deviations <= 1, `The search has ${deviations} columns of deviations; 0 or 1 were expected.`),
    E.chain(() =>
      ensure(
        Array.isArray(buffers) && buffers.length === count && buffers.every((bytes) => bytes instanceof Uint8Array),
        `The search needs ${count} buffers of bytes: its scores, each of its columns, and its best individual.`,
      ),
    ),
    E.map(() => buffers.findIndex((bytes, i) => bytes.length !== bytesOf(i))),
    E.chain((wrong) =>
      ensure(
        wrong === -1,
        `Buffer ${wrong} of the search has ${buffers[wrong]?.length} bytes; ${bytesOf(wrong)} were expected.`,
      ),
    ),
    E.map(() =>
      [buffers[1]!, ...buffers.slice(AVERAGE + 1, 1 + columns)].map(
        (bytes) => new Float32Array(new Uint8Array(bytes).buffer),
      ),
    ),
  );
};

import type { Individual, GenomeCodec } from '@evorx/core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { BestSoFar } from './best-so-far';
import { ensure } from './header-checks';

/** What the header says of the best individual ever scored: not kept, none yet, or one. */
const UNKEPT = 0;
const NONE = 1;
const ONE = 2;

const columnOf = ({ values, violation }: Individual<unknown>): Float64Array =>
  Float64Array.from(violation === undefined ? values : [...values, violation]);

/** Buffers that follow from that part of a header: values and genome. @internal */
export const bestBuffers = (best: number): number => (best === ONE ? 2 : 0);

/**
 * How the best individual ever scored lies in a state: a number in its header, and where there is one two buffers, its
 * values as 64-bit floats, its violation last if it has one, and its genome.
 *
 * @internal
 */
export const bestCodec = <G>(noun: string, genome: GenomeCodec<G>) => ({
  encode: (best: BestSoFar<G>): { readonly best: number; readonly buffers: ReadonlyArray<Uint8Array> } =>
    best === undefined
      ? { best: UNKEPT, buffers: [] }
      : best === null
        ? { best: NONE, buffers: [] }
        : { best: ONE, buffers: [new Uint8Array(columnOf(best).buffer), genome.toBytes(best.genome)] },
  decode: (
    { best, objectives }: { readonly best: number; readonly objectives: ReadonlyArray<unknown> },
    buffers: ReadonlyArray<Uint8Array>,
  ): E.Either<string, BestSoFar<G>> => {
    if (best !== ONE) return E.right(best === UNKEPT ? undefined : null);
    const [values, bytes] = buffers as readonly [Uint8Array, Uint8Array];
    const expected = objectives.length * Float64Array.BYTES_PER_ELEMENT;
    return pipe(
      ensure(
        values.length === expected || values.length === expected + Float64Array.BYTES_PER_ELEMENT,
        `The best individual of the ${noun} has ${values.length} bytes of scores; ${expected} were expected.`,
      ),
      E.chain(() => genome.fromBytes(bytes)),
      E.bimap(
        (problem) => (problem.endsWith('.') ? problem : `The best genome of the ${noun} ${problem}.`),
        (best) => {
          const column = new Float64Array(new Uint8Array(values).buffer);
          const end = objectives.length;
          return column.length === end
            ? { genome: best, values: column }
            : { genome: best, values: column.slice(0, end), violation: column[end]! };
        },
      ),
    );
  },
});

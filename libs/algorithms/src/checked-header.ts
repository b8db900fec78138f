import type { Objective } from '@evorx/core';
import type { Rng } from '@evorx/random';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import { ensure, isCount, isObjective, isRecord, isRng, shown } from './header-checks';

/** The layout that the codecs write; a later one gets a number of its own. @internal */
export const VERSION = 2;

/** The layout before the best individual ever scored was kept. */
const WITHOUT_BEST = 1;

/** What every state has in its JSON. @internal */
export interface Header {
  readonly size: number;
  readonly index: number;
  readonly evaluations: number;
  readonly progress: number;
  readonly rng: Rng;
  readonly objectives: ReadonlyArray<Objective>;
  /** See `bestCodec`. */
  readonly best: number;
  /** 1 where the violations of constraints follow the scores, 0 where there are none. */
  readonly violations: number;
}

/**
 * The header of a state with that kind of genome, from any JSON, with further whole numbers by their keys; left says in
 * one sentence what is wrong with it. @internal
 */
export const checkedHeader =
  <K extends string = never>(noun: string, genome: string, further: ReadonlyArray<K> = []) =>
  (json: unknown): E.Either<string, Header & Readonly<Record<K, number>>> =>
    pipe(
      isRecord(json) ? E.right(json) : E.left(`The ${noun} is no JSON object.`),
      E.chainFirst(({ version }) =>
        ensure(
          version === VERSION || version === WITHOUT_BEST,
          `The ${noun} has version ${shown(version)}; this program reads ${WITHOUT_BEST} and ${VERSION}.`,
        ),
      ),
      E.map((fields) => ({ violations: 0, ...fields, ...(fields['version'] === WITHOUT_BEST ? { best: 0 } : {}) })),
      E.chainFirst((fields: Readonly<Record<string, unknown>>) =>
        ensure(
          fields['genome'] === genome,
          `The ${noun} holds genomes of kind ${shown(fields['genome'])}, not "${genome}".`,
        ),
      ),
      E.chainFirst((fields) =>
        pipe(
          ['size', 'index', 'evaluations', 'best', 'violations', ...further],
          RA.traverse(E.Applicative)((key) =>
            ensure(isCount(fields[key]), `The ${noun}'s ${key} is ${shown(fields[key])}, no whole number from 0.`),
          ),
        ),
      ),
      E.chainFirst(({ best }) =>
        ensure((best as number) <= 2, `The ${noun} says ${shown(best)} of its best individual; 0 to 2 were expected.`),
      ),
      E.chainFirst(({ violations }) =>
        ensure(
          (violations as number) <= 1,
          `The ${noun} says ${shown(violations)} of violations; 0 or 1 were expected.`,
        ),
      ),
      E.chainFirst(({ progress }) =>
        ensure(
          typeof progress === 'number' && progress >= 0 && progress <= 1,
          `The ${noun}'s progress is ${shown(progress)}, no number from 0 to 1.`,
        ),
      ),
      E.chainFirst(({ rng }) => ensure(isRng(rng), `The ${noun} has no random generator of four 32-bit words.`)),
      E.chainFirst(({ objectives }) =>
        ensure(
          Array.isArray(objectives) && objectives.length > 0 && objectives.every(isObjective),
          `The ${noun} has no objectives with a name and a direction.`,
        ),
      ),
      E.map((fields) => fields as unknown as Header & Readonly<Record<K, number>>),
    );

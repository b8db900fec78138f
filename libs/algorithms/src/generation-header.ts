import type { Objective } from '@evorx/core';
import type { Rng } from '@evorx/random';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';

/** The layout that the codec of generations writes; a later one gets a number of its own. */
export const VERSION = 1;

/** What is stored of a generation as JSON, checked. */
export interface GenerationHeader {
  readonly size: number;
  readonly index: number;
  readonly evaluations: number;
  readonly progress: number;
  readonly rng: Rng;
  readonly objectives: ReadonlyArray<Objective>;
}

/** The header of a generation of that kind of genome, from any JSON; left says in one sentence what is wrong with it. */
export const headerOf =
  (name: string) =>
  (json: unknown): E.Either<string, GenerationHeader> =>
    pipe(
      isRecord(json) ? E.right(json) : E.left('The generation is no JSON object.'),
      E.chainFirst(({ version }) =>
        ensure(version === VERSION, `The generation has version ${shown(version)}; this program reads ${VERSION}.`),
      ),
      E.chainFirst(({ genome }) =>
        ensure(genome === name, `The generation holds genomes of kind ${shown(genome)}, not "${name}".`),
      ),
      E.chainFirst((fields) =>
        pipe(
          ['size', 'index', 'evaluations'],
          RA.traverse(E.Applicative)((key) =>
            ensure(isCount(fields[key]), `The generation's ${key} is ${shown(fields[key])}, no whole number from 0.`),
          ),
        ),
      ),
      E.chainFirst(({ size }) => ensure(size !== 0, 'The generation has no members.')),
      E.chainFirst(({ progress }) =>
        ensure(
          typeof progress === 'number' && progress >= 0 && progress <= 1,
          `The generation's progress is ${shown(progress)}, no number from 0 to 1.`,
        ),
      ),
      E.chainFirst(({ rng }) => ensure(isRng(rng), 'The generation has no random generator of four 32-bit words.')),
      E.chainFirst(({ objectives }) =>
        ensure(
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
          }) as GenerationHeader,
      ),
    );

/** Left with the problem unless the condition holds. */
export const ensure = (holds: boolean, problem: string): E.Either<string, void> =>
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

import { configure, type RunOptions } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { badInput, type Failure } from '../terminal/failure';

/** The options of a run that are numbers. @category Model */
export type NumberName = 'seed' | 'population' | 'generations' | 'evaluations' | 'target' | 'stopAt';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What the recipe accepts there, in its own words: it is asked with what is no number at all. */
const acceptedAs = (name: NumberName): string | undefined =>
  pipe(
    configure(0)({ [name]: NaN } satisfies RunOptions),
    E.match(
      ({ accepted }) => accepted,
      () => undefined,
    ),
  );

/**
 * Reads a number as typed: decimal, nothing before or after it. Whether it is in range is for the recipe to say.
 *
 * @category Options
 */
export const numberOption =
  (option: string, name: NumberName) =>
  (text: string): E.Either<Failure, number> =>
    DECIMAL.test(text) && Number.isFinite(Number(text))
      ? E.right(Number(text))
      : E.left(badInput(option, `${JSON.stringify(text)} is not a number`, acceptedAs(name)));

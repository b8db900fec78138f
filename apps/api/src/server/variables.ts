import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';

/**
 * Reads one variable of the environment: its value, or one line that names it, what it is and what it takes. An empty one is one that is not set.
 *
 * @category Options
 */
export type Variable<A> = (env: NodeJS.ProcessEnv) => Either<string, A>;

/** A text, or null. @category Options */
export const textOf =
  (name: string): ((env: NodeJS.ProcessEnv) => string | null) =>
  (env) =>
    env[name] === undefined || env[name] === '' ? null : env[name];

/**
 * A variable that is read by `parse`, and has a usual value where it is not set.
 *
 * @category Options
 */
export const variable =
  <A>(name: string, usual: A, accepted: string, parse: (text: string) => A | undefined): Variable<A> =>
  (env) => {
    const text = textOf(name)(env);
    if (text === null) return E.right(usual);
    const value = parse(text);
    return value === undefined ? E.left(`${name} is "${text}": it takes ${accepted}.`) : E.right(value);
  };

/** A whole number in a range. @category Options */
export const count = <A>(name: string, usual: A, least: number, most: number): Variable<A | number> =>
  variable<A | number>(name, usual, `a number from ${least} to ${most}`, (text) =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
  );

/** One of some words. @category Options */
export const word = <W extends string>(name: string, usual: W, words: ReadonlyArray<W>): Variable<W> =>
  variable(name, usual, `one of ${words.join(', ')}`, (text) => words.find((known) => known === text));

const UNITS: Readonly<Record<string, number>> = { MiB: 2 ** 20, GiB: 2 ** 30 };

/** An amount of memory in bytes, from a text such as `8GiB`. @category Options */
export const memory = (name: string): Variable<number | null> =>
  variable<number | null>(name, null, 'an amount of memory such as 512MiB or 8GiB', (text) => {
    const [, amount, unit = ''] = /^(\d{1,6}) ?(MiB|GiB)$/.exec(text) ?? [];
    return amount === undefined || Number(amount) === 0 ? undefined : Number(amount) * UNITS[unit]!;
  });

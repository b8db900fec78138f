import type { Gen } from '@evorx/random';

/** What generators of attacks draw from. */
export interface Dice {
  /** 0 to `count` - 1. */
  readonly below: (count: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly one: <A>(items: ReadonlyArray<A>) => A;
  /** Printable text. */
  readonly text: (length: number) => string;
}

/** Dice over a generator of random numbers. */
export const diceOf = (gen: Gen): Dice => {
  const below = (count: number): number => gen.below(count);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    one: (items) => items[below(items.length)]!,
    text: (length) => Array.from({ length }, () => String.fromCharCode(33 + below(94))).join(''),
  };
};

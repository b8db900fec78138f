import { type Random, draw } from '@evorx/random';
import type { Attack, Target } from './attack';
import { type Dice, diceOf } from './dice';
import { connections } from './kinds/connections';
import { answered, operations, values } from './kinds/operations';
import { requests } from './kinds/requests';

const makers: ReadonlyArray<(target: Target, dice: Dice) => Attack> = [
  ...Object.entries({ ...operations, ...values, ...requests }).map(
    ([kind, bytes]) =>
      (target: Target, dice: Dice) =>
        answered(kind, bytes(target, dice)),
  ),
  ...Object.values(connections),
];

/** So many attacks, of every kind about equally many; the same seed gives the same. */
export const attacks = (target: Target, count: number): Random<ReadonlyArray<Attack>> =>
  draw((gen) => {
    const dice = diceOf(gen);
    return Array.from({ length: count }, () => dice.one(makers)(target, dice));
  });

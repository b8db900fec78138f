import type { Activation } from './architecture';

/**
 * An activation as a function of the weighted sum.
 *
 * @category Forward pass
 * @example
 * import { activate } from '@evorx/neural';
 *
 * const open = activate('relu')(-2); // 0
 */
export const activate = (activation: Activation): ((sum: number) => number) => {
  switch (activation) {
    case 'relu':
      // NaN must not turn into 0: a network that fails is to be seen.
      return (sum) => (sum < 0 ? 0 : sum);
    case 'tanh':
      return Math.tanh;
    case 'sigmoid':
      return (sum) => 1 / (1 + Math.exp(-sum));
    case 'step':
      return (sum) => (sum > 0 ? 1 : 0);
  }
};

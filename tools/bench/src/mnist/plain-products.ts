import * as tf from '@tensorflow/tfjs';
import { median, timeOf } from '../figure';

const [ROWS, INNER, COLUMNS] = [2_000, 784, 6_400] as const;
const ROUNDS = 7;

/**
 * GFLOP/s of one plain `tf.matMul`, large enough to be at its best: the median of several. TensorFlow has to be loaded.
 */
export const plainProducts = async (): Promise<number> => {
  const [a, b] = [tf.randomUniform([ROWS, INNER]), tf.randomUniform([INNER, COLUMNS])];
  const times: Array<number> = [];
  // The result is not read: on the native backend the product is done when the call returns.
  for (let round = 0; round <= ROUNDS; round++) times.push(await timeOf(() => tf.matMul(a, b).dispose()));
  tf.dispose([a, b]);
  return (2 * ROWS * INNER * COLUMNS) / median(times.slice(1)) / 1e6;
};

import { join } from 'node:path';
import type { Benchmark } from './figure';
import { peakMemory } from './peak-memory';

const CLI = join(__dirname, '..', '..', '..', 'apps', 'cli', 'dist', 'main.js');
const GENERATIONS = 10;

const LOADED = `require('@evorx/evaluation').loadBackend()().then(() => {
  const tf = require('@tensorflow/tfjs');
  tf.ones([2, 2]).matMul(tf.ones([2, 2])).dispose();
});`;

/** The process that evolves `mnist-seed`, against one that has loaded TensorFlow and done nothing. */
export const memory: Benchmark = async (say) => {
  say(`memory: evorx evolve --preset mnist-seed --generations ${GENERATIONS}`);
  const baseline = await peakMemory(['-e', LOADED]);
  const value = await peakMemory([
    CLI,
    'evolve',
    '--preset',
    'mnist-seed',
    '--seed',
    '1',
    '--generations',
    String(GENERATIONS),
    '--json',
  ]);
  return [
    {
      name: 'memory: peak RSS of mnist-seed',
      value,
      unit: 'MiB',
      baseline: { name: 'TensorFlow loaded', value: baseline },
      judged: value,
      better: 'lower',
      must: 1536,
      aim: 1024,
    },
  ];
};

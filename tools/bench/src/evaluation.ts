import * as tf from '@tensorflow/tfjs';
import { seed, uniforms } from '@evorx/random';
import { lastValueFrom } from 'rxjs';
import { type Benchmark, median, timeOf } from './figure';
import { GENERATION_FLOP, HIDDEN, IMAGES, INPUTS, loadMnistSeed, NETWORKS } from './mnist-seed';

const ROUNDS = 9;

/** A whole population on all test images, against one plain product of the size of its hidden layers. */
export const evaluation: Benchmark = async (say) => {
  say(`evaluation: ${NETWORKS} networks 784-128-10 on ${IMAGES} images`);
  const { tensorflow, classifier } = await loadMnistSeed(say);
  const genomes = Array.from(
    { length: NETWORKS },
    (_, i) => uniforms(classifier.genes, { lower: 0, upper: 1 })(seed(i))[0],
  );
  const score = () => lastValueFrom(classifier.evaluator({ genomes, rng: seed(1), generation: 0, progress: 0 }));

  const images = tf.randomUniform([IMAGES, INPUTS]);
  const weights = tf.randomUniform([INPUTS, NETWORKS * HIDDEN]);
  const product = () => tf.matMul(images, weights).dispose();

  const rounds: Array<readonly [number, number]> = [];
  for (let round = 0; round <= ROUNDS; round++) rounds.push([await timeOf(score), await timeOf(product)]);
  tf.dispose([images, weights]);
  classifier.dispose();

  const [scoring, plain] = [0, 1].map((i) => median(rounds.slice(1).map((times) => times[i]!))) as [number, number];
  const value = GENERATION_FLOP / scoring / 1e6;
  const baseline = (2 * IMAGES * INPUTS * NETWORKS * HIDDEN) / plain / 1e6;
  return [
    {
      name: `evaluation: ${NETWORKS} networks on ${IMAGES} images (${tensorflow.backend})`,
      value,
      unit: 'GFLOP/s',
      baseline: { name: 'plain matMul', value: baseline },
      judged: value / baseline,
      better: 'higher',
      must: 0.75,
      aim: 0.9,
    },
  ];
};

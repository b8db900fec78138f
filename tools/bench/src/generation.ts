import * as tf from '@tensorflow/tfjs';
import type { Strategy } from '@evorx/algorithms';
import { evolve, statisticsOf } from '@evorx/evolution';
import { seed } from '@evorx/random';
import { prepare } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { concatMap, lastValueFrom, map, take, tap } from 'rxjs';
import { type Benchmark, median, timeOf } from './figure';
import { HIDDEN, IMAGES, INPUTS, loadMnistSeed, NETWORKS, OUTPUTS } from './mnist-seed';

const GENERATIONS = 12;
/**
 * Rows of images in one product; smaller pieces are faster than one product of all, so that the baseline is at its
 * best.
 */
const ROWS = 2000;

/** Whole generations of `mnist-seed`, from selection to statistics, against their matrix products alone. */
export const generation: Benchmark = async (say) => {
  say(`generation: mnist-seed, ${GENERATIONS} generations`);
  const { tensorflow, classifier, recipe } = await loadMnistSeed(say);

  const images = tf.randomUniform([ROWS, INPUTS]);
  const first = tf.randomUniform([INPUTS, NETWORKS * HIDDEN]);
  const hidden = tf.randomUniform([NETWORKS, ROWS, HIDDEN]);
  const second = tf.randomUniform([NETWORKS, HIDDEN, OUTPUTS]);
  const products = () => {
    for (let rows = 0; rows < IMAGES; rows += ROWS) {
      tf.matMul(images, first).dispose();
      tf.matMul(hidden, second).dispose();
    }
  };

  const taken: Array<number> = [];
  const alone: Array<number> = [];
  const run = <S>({ start, step, observe }: Strategy<S, unknown>) => {
    let from = 0;
    return lastValueFrom(
      start(seed(1)).pipe(
        concatMap(evolve(step)),
        map((state) => statisticsOf(observe(state))),
        tap(() => taken.push(performance.now() - from)),
        // The products of the baseline in between, so that both see the same machine.
        concatMap(async (statistics) => {
          alone.push(await timeOf(products));
          from = performance.now();
          return statistics;
        }),
        take(GENERATIONS + 2),
      ),
    );
  };
  const prepared = prepare(recipe, { mnist: () => classifier, elapsedMs: () => performance.now() });
  if (E.isLeft(prepared)) throw new Error(prepared.left.message);
  await prepared.right.use(run);
  tf.dispose([images, first, hidden, second]);
  classifier.dispose();

  const [value, baseline] = [median(taken.slice(2)), median(alone.slice(2))];
  return [
    {
      name: `generation: mnist-seed, everything included (${tensorflow.backend})`,
      value,
      unit: 'ms',
      baseline: { name: 'its matrix products alone', value: baseline },
      judged: value / baseline,
      better: 'lower',
      must: 1.5,
      aim: 1.25,
    },
  ];
};

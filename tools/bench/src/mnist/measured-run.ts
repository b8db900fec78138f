import type { Strategy } from '@evorx/algorithms';
import type { Genes } from '@evorx/core';
import { findMnist, loadBackend, mnistClassifier, validationSplit } from '@evorx/evaluation';
import { evolve } from '@evorx/evolution';
import { seed } from '@evorx/random';
import { configure, prepare, stopFor, mnistIn } from '@evorx/recipe';
import { performance } from 'node:perf_hooks';
import { concatMap, from, lastValueFrom, type Observable, of } from 'rxjs';
import { championOf } from './champion-of';
import { nextSample } from './next-sample';
import { ownClock } from './own-clock';
import { plainProducts } from './plain-products';
import { profiled } from './profiled';
import type { Order, RunRecord } from './run-record';
import { right, settled } from './settled';
import { sharesOf } from './shares';
import { type Ledger, timedPorts } from './timed-ports';
import type { Sample } from './time-to';

const now = (): number => performance.now();

/**
 * One run of a preset in this process, with all that is measured of it. The curve reads the test images again and
 * again, which only a benchmark does, and off the run's clock; nothing of it comes back into the run. The validation
 * accuracy that the command line and the API show on the way is not measured: it is part of no figure.
 */
export const measuredRun = async ({ preset, seed: number, timeMs, watch }: Order): Promise<RunRecord> => {
  const begun = now();
  const { recipe } = right(configure(number)({ preset, seed: number, timeMs }));
  const problem = mnistIn(recipe.problem);
  if (problem === null) throw new Error(`${preset} reads no digits`);
  const [tensorflow, mnist] = [await settled(loadBackend(undefined)), await settled(findMnist({}))];
  const classifier = mnistClassifier(tensorflow, mnist)(problem);
  const loadMs = now() - begun;
  const before = await plainProducts();

  const images = (problem.images === 'test' ? mnist.test : validationSplit(mnist.train).train).size;
  const ledger: Ledger = { evaluationMs: 0, flop: 0 };
  const ports = timedPorts(problem, images, classifier, ledger, now);
  const clock = ownClock(now);
  const { elapsedMs } = clock;
  const { use, genes } = right(prepare(recipe, { mnist: () => ports, elapsedMs }));
  const stop = stopFor(recipe, { elapsedMs });
  const choose = championOf(classifier);

  const run = async <S>({ start, step, observe, champions }: Strategy<S, unknown>) => {
    const curve: Array<Sample> = [];
    const measure = async (state: S): Promise<number> => {
      const champion = await choose(champions(state) as ReadonlyArray<Genes>);
      return (await settled(classifier.test(champion))).accuracy;
    };
    let due = watch === 'curve' ? 0 : Infinity;
    const watched = (state: S): Observable<S> => {
      const at = elapsedMs();
      if (at < due) return of(state);
      due = nextSample(at);
      return from(
        clock.aside(async () => {
          curve.push([Math.round(at), await measure(state)]);
          return state;
        }),
      );
    };
    const states = start(seed(number)).pipe(
      concatMap(watched),
      concatMap(evolve((state: S) => step(state).pipe(concatMap(watched)))),
    );
    const judged = states.pipe(
      concatMap((state) => of({ ...observe(state), state, elapsed: elapsedMs() })),
      stop,
    );
    const last = await lastValueFrom(judged);
    const testAccuracy = await measure(last.state);
    if (watch === 'curve' && curve.at(-1)?.[0] !== Math.round(last.elapsed))
      curve.push([Math.round(last.elapsed), testAccuracy]);
    return { elapsedMs: last.elapsed, generations: last.index, evaluations: last.evaluations, testAccuracy, curve };
  };

  const action = () => use((strategy) => run(strategy));
  const { answer, profile } = watch === 'profile' ? await profiled(action) : { answer: await action(), profile: null };
  const after = await plainProducts();
  classifier.dispose();
  return {
    preset,
    seed: number,
    timeMs,
    ...answer,
    loadMs,
    genes,
    backend: tensorflow.backend,
    dataset: { name: mnist.dataset.name, train: mnist.train.size, test: mnist.test.size },
    evaluationMs: ledger.evaluationMs,
    productsPerSecond: ledger.flop / ledger.evaluationMs / 1e6,
    plainPerSecond: (before + after) / 2,
    shares: profile === null ? null : sharesOf(profile),
  };
};

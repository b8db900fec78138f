import { mnistGenotype, type MnistPorts, type MnistProblem, valueAt } from '@evorx/recipe';
import { defer, finalize, type Observable } from 'rxjs';
import { forwardFlop, gradientFlop, membersFlop } from './products';

/** What the evaluation of a run has taken so far. */
export interface Ledger {
  /** Milliseconds from the questions to the answers. */
  evaluationMs: number;
  /** Multiplications and additions of its matrix products. */
  flop: number;
}

/**
 * The ports of a problem, with what passes through them entered into a ledger. `images` are those that fitness is
 * measured on.
 */
export const timedPorts = (
  problem: MnistProblem,
  images: number,
  ports: MnistPorts,
  ledger: Ledger,
  now: () => number,
): MnistPorts => {
  const { layers } = mnistGenotype(problem);
  const batch = (progress: number): number =>
    problem.batch === null ? images : Math.min(images, Math.max(1, Math.round(valueAt(problem.batch, progress))));
  const timed = <A>(flop: number, answer: Observable<A>): Observable<A> =>
    defer(() => {
      const from = now();
      return answer.pipe(
        finalize(() => {
          ledger.evaluationMs += now() - from;
          ledger.flop += flop;
        }),
      );
    });
  return {
    evaluator: (asked) =>
      timed(asked.genomes.length * batch(asked.progress) * forwardFlop(layers), ports.evaluator(asked)),
    members: (perturbation) => {
      const estimate = ports.members(perturbation);
      return (probe) => timed(membersFlop(layers, batch(probe.progress), perturbation.group), estimate(probe));
    },
    gradient: (probe) => timed(gradientFlop(layers, batch(probe.progress)), ports.gradient(probe)),
  };
};

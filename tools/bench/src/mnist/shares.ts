import type { Profiler } from 'node:inspector';

/** Where a run's time goes, as fractions that add up to 1. */
export interface Shares {
  /**
   * Networks on images, with all that it takes: the samples in TensorFlow, in the kernel, and the waiting for worker
   * threads.
   */
  readonly evaluation: number;
  /** Drawing random numbers, wherever they are drawn. */
  readonly noise: number;
  /** From one state to the next: selection, variation, replacement, optimisers. */
  readonly update: number;
  /** Streams, statistics, collecting garbage. */
  readonly rest: number;
}

type Part = keyof Shares;

const PARTS: ReadonlyArray<readonly [RegExp, Part]> = [
  [/\/libs\/random\/|\/libs\/evaluation\/.*\/directions\./, 'noise'],
  [/\/libs\/(evaluation|neural)\/|\/@tensorflow\//, 'evaluation'],
  [/\/libs\/(algorithms|selection|variation|replacement|recipe)\//, 'update'],
];

/**
 * The shares in a sampled profile. A sample belongs to the innermost of its functions that has a part: `libs/random`
 * called from anywhere is noise. Idle time is waiting for the evaluation, since a run waits for nothing else.
 */
export const sharesOf = ({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares => {
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = (id: number): Part => {
    for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at)) {
      const { functionName, url } = byId.get(at)!.callFrame;
      if (functionName === '(idle)') return 'evaluation';
      const part = PARTS.find(([pattern]) => pattern.test(url))?.[1];
      if (part !== undefined) return part;
    }
    return 'rest';
  };
  const part = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  const taken: Record<Part, number> = { evaluation: 0, noise: 0, update: 0, rest: 0 };
  samples.forEach((id, i) => (taken[part.get(id)!] += timeDeltas[i] ?? 0));
  const whole = Object.values(taken).reduce((sum, time) => sum + time, 0) || 1;
  return {
    evaluation: taken.evaluation / whole,
    noise: taken.noise / whole,
    update: taken.update / whole,
    rest: taken.rest / whole,
  };
};

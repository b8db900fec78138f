/** What the time of a generation went into. */
export interface Timed {
  readonly index: number;
  readonly elapsedMs: number;
  readonly evaluationMs: number;
}

/** Generations that are looked back at. */
export const LOOK_BACK = 500;

/** The last generations, with those that have come since. */
export const withRecent = (recent: ReadonlyArray<Timed>, more: ReadonlyArray<Timed>): ReadonlyArray<Timed> => {
  const last = recent.at(-1)?.index ?? -1;
  return [...recent, ...more.filter(({ index }) => index > last)].slice(-LOOK_BACK);
};

/** Where the time of some neighbouring generations went, a generation on average. */
export interface Phases {
  readonly generations: number;
  readonly evaluationMs: number;
  readonly restMs: number;
}

/** The phases of neighbouring generations; null where there are not two. */
export const phasesOf = (recent: ReadonlyArray<Timed>): Phases | null => {
  const [first, last] = [recent.at(0), recent.at(-1)];
  if (first === undefined || last === undefined || first.index === last.index) return null;
  const generations = last.index - first.index;
  const elapsed = Math.max(0, last.elapsedMs - first.elapsedMs);
  const evaluation = Math.min(
    elapsed,
    recent.slice(1).reduce((sum, { evaluationMs }) => sum + evaluationMs, 0),
  );
  return { generations, evaluationMs: evaluation / generations, restMs: (elapsed - evaluation) / generations };
};

import type { Figure, FigureValues } from '@evorx/evolution';
import type { RunSpec } from '@evorx/recipe';
import { type ChampionGenome, type Front, type GenerationStats, type RunResult, shownGenome } from '@evorx/runs';

/**
 * A run as it is printed with `--describe`, before its generations: its recipe, and what it is measured by.
 *
 * @category Rendering
 */
export const runLine = ({ preset, seed, recipe }: RunSpec, figures: ReadonlyArray<Figure>): string =>
  JSON.stringify({ type: 'run', figures, preset, seed, recipe });

/** The best, mean and worst of each objective, by its name. */
const objectivesOf = (declared: ReadonlyArray<Figure>, figures: FigureValues) => {
  const objectives: Record<string, Record<string, number | null>> = {};
  for (const { key, objective } of declared) {
    const statistic = key.replace(/^f\d+\./, '');
    if (objective !== null && ['best', 'mean', 'worst'].includes(statistic))
      (objectives[objective] ??= {})[statistic] = figures[key] ?? null;
  }
  return objectives;
};

/**
 * A generation, measured by these figures, as it is printed with `--json`. `accuracy` is there only where it was
 * measured; `objectives`, `front` and `hypervolume` where there are several objectives.
 *
 * @category Rendering
 */
export const generationLine = (
  { index, evaluations, elapsedMs, figures }: GenerationStats,
  declared: ReadonlyArray<Figure> = [],
): string => {
  const { best = null, bestSoFar = null, mean = null, worst = null, deviation = null, accuracy = null } = figures;
  return JSON.stringify({
    type: 'generation',
    index,
    evaluations,
    best,
    bestSoFar,
    mean,
    worst,
    deviation,
    ...(accuracy === null ? {} : { accuracy }),
    invalid: figures['invalid'] ?? 0,
    elapsedMs,
    figures,
    ...(figures['frontSize'] === undefined
      ? {}
      : {
          objectives: objectivesOf(declared, figures),
          front: figures['frontSize'],
          hypervolume: figures['hypervolume'] ?? null,
        }),
  });
};

/**
 * Where a run left its files; null where it left none.
 *
 * @category Model
 */
export interface Kept {
  readonly checkpoint: string | null;
  /** The directory of the champion as a network. */
  readonly champion: string | null;
  /** The champion's genome as JSON, where that is too large for the result. */
  readonly genome: string | null;
}

/**
 * The result as it is printed with `--json` and kept in `result.json`: the fields of every run, its champion, of
 * several objectives its first front, then
 * where its files are, if it has any.
 *
 * @category Rendering
 */
export const resultObject = (
  result: RunResult,
  champion: ChampionGenome | null,
  kept: Kept,
  front: Front | null = null,
): Readonly<Record<string, unknown>> => ({
  type: 'result',
  preset: result.preset,
  seed: result.seed,
  generations: result.generations,
  evaluations: result.evaluations,
  best: result.best,
  bestSoFar: result.bestSoFar,
  invalid: result.invalid,
  accuracy: result.accuracy,
  testAccuracy: result.testAccuracy,
  testLoss: result.testLoss,
  reason: result.reason,
  genes: result.genes,
  backend: result.backend,
  dataset: result.dataset,
  elapsedMs: result.elapsedMs,
  objectives: champion?.objectives ?? {},
  champion: champion === null ? null : shownGenome(champion, kept.genome),
  ...(champion?.shown ? { show: champion.shown } : {}),
  ...(front === null ? {} : { front: front.members }),
  ...(kept.checkpoint === null ? {} : { checkpoint: kept.checkpoint }),
  ...(kept.champion === null ? {} : { championDirectory: kept.champion }),
});

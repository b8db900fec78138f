import { type ChampionGenome, type GenerationStats, type RunResult, shownGenome } from '@evorx/runs';

/**
 * A generation as it is printed with `--json`. `accuracy` is there only where it was measured.
 *
 * @category Rendering
 */
export const generationLine = ({ index, evaluations, elapsedMs, figures }: GenerationStats): string => {
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
 * The result as it is printed with `--json` and kept in `result.json`: the fields of every run, its champion, then
 * where its files are, if it has any.
 *
 * @category Rendering
 */
export const resultObject = (
  result: RunResult,
  champion: ChampionGenome | null,
  kept: Kept,
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
  ...(kept.checkpoint === null ? {} : { checkpoint: kept.checkpoint }),
  ...(kept.champion === null ? {} : { championDirectory: kept.champion }),
});

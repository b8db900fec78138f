import { basename } from 'node:path';
import type { RunSpec } from '@evorx/recipe';
import type { ChampionGenome, Front, RunResult } from '@evorx/runs';
import { goOn } from '../execution/closing';
import type { EvolveFlags } from '../options/evolve-flags';
import { resultObject, type Kept } from './json-lines';
import { summary } from './summary';
import { title } from './title';

const saved = (kept: Kept, out: string | null): ReadonlyArray<string> =>
  out === null
    ? []
    : [
        `${out}: ${[kept.champion, kept.genome, kept.checkpoint]
          .filter((file) => file !== null)
          .map((file) => basename(file))
          .concat('generations.csv', 'result.json')
          .join(', ')}`,
      ];

const further = (result: RunResult, kept: Kept): string =>
  kept.checkpoint !== null && (result.reason === 'interrupted' || result.reason === 'stop-at')
    ? `${'go on'.padEnd(12)}${goOn(kept.checkpoint)}\n`
    : '';

/**
 * How a run ended, and what it left.
 *
 * @category Model
 */
export interface Ended {
  readonly result: RunResult;
  readonly champion: ChampionGenome | null;
  readonly front: Front | null;
  readonly kept: Kept;
  /** The directory that it was saved to. */
  readonly out: string | null;
}

/**
 * The last thing printed: the result line of `--json`, or the summary and what to type to go on.
 *
 * @category Rendering
 */
export const resultText = (flags: EvolveFlags, spec: RunSpec, { result, champion, front, kept, out }: Ended): string =>
  flags.json
    ? `${JSON.stringify(resultObject(result, champion, kept, front))}\n`
    : `${summary(title(spec), spec.recipe, { result, champion, saved: saved(kept, out) })}\n${further(result, kept)}`;

import { mnistWeights, type Recipe } from '@evorx/recipe';
import type { RunResult } from '@evorx/runs';
import { datasetSentence } from './dataset-sentence';
import { fitnessSentence } from './fitness-sentence';
import { duration, percentage, shortNumber, wholeNumber } from './numbers';

const reasons: Readonly<Record<RunResult['reason'], string>> = {
  generations: 'its generations are done',
  evaluations: 'its evaluations are spent',
  time: 'its time is up',
  target: 'the target is reached',
  steady: 'the best has stopped improving',
  'stop-at': 'told to stop at this generation',
  interrupted: 'interrupted',
};

const tested = ({ testAccuracy, testLoss, dataset: data }: RunResult): string | null =>
  testAccuracy === null
    ? null
    : [
        `test accuracy ${percentage(testAccuracy)}`,
        ...(testLoss === null ? [] : [`cross-entropy ${shortNumber(testLoss)}`]),
        ...(data === null ? [] : [`on ${wholeNumber(data.test)} images`]),
      ].join(', ');

const figures = ({ generations, evaluations, best }: RunResult): string =>
  `${wholeNumber(generations)} generations, ${wholeNumber(evaluations)} evaluations, best ${shortNumber(best)}`;

/** The genes that were evolved, and of how many weights where they are not the same. */
const genome = ({ problem }: Recipe, { genes }: RunResult): string | null => {
  if (genes === 0) return null;
  const weights = 'mnist' in problem ? mnistWeights(problem.mnist) : genes;
  return `${wholeNumber(genes)} genes${weights === genes ? '' : `, from which the ${wholeNumber(weights)} weights of the network are made`}`;
};

/**
 * How a run ended, for people: a label and a sentence a line, the champion first.
 *
 * @category Rendering
 */
export const summary = (title: string, recipe: Recipe, result: RunResult, saved: ReadonlyArray<string>): string => {
  const rows: ReadonlyArray<readonly [string, string | null]> = [
    ['champion', result.generations < 0 ? null : (tested(result) ?? `best ${shortNumber(result.best)}`)],
    ['validation', result.accuracy === null ? null : `accuracy ${percentage(result.accuracy)}`],
    ['fitness', fitnessSentence(recipe)],
    ['run', `${title}, seed ${result.seed}: ${result.generations < 0 ? 'no generation yet' : figures(result)}`],
    ['ended', reasons[result.reason]],
    ['genome', genome(recipe, result)],
    ['backend', result.backend],
    ['data', result.dataset === null ? null : datasetSentence(result.dataset)],
    ['elapsed', duration(result.elapsedMs)],
    ['saved', saved.length === 0 ? null : saved.join(', ')],
  ];
  return rows
    .filter((row): row is readonly [string, string] => row[1] !== null)
    .map(([label, text]) => `${label.padEnd(12)}${text}`)
    .join('\n');
};

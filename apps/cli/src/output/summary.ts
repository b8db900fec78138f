import { mnistWeights, type Recipe, mnistIn } from '@evorx/recipe';
import { type ChampionGenome, GENES_SHOWN, type RunResult, shownGenome } from '@evorx/runs';
import { datasetSentence } from './dataset-sentence';
import { fitnessSentence } from './fitness-sentence';
import { genomeText } from './genome-text';
import { duration, percentage, shortNumber, wholeNumber } from './numbers';
import { bestParts, noScore } from './score-parts';
import { shownText } from './shown-text';

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

const figures = (result: RunResult): string =>
  [
    `${wholeNumber(result.generations)} generations`,
    `${wholeNumber(result.evaluations)} evaluations`,
    ...bestParts(result),
  ].join(', ');

/** What the champion is worth; of a run without one, why it has none. */
const worth = (result: RunResult, champion: ChampionGenome | null): string | null => {
  if (result.generations < 0) return null;
  const own = champion === null ? undefined : Object.values(champion.objectives)[0];
  const best = champion === null ? (result.bestSoFar ?? result.best) : (own ?? null);
  if (result.dataset === null ? champion === null && best === null : result.accuracy === null)
    return `none, as ${result.best === null ? noScore(result) : 'the outputs of the network are no numbers'}`;
  return tested(result) ?? (best === null ? null : `best ${shortNumber(best)}`);
};

/** Columns of the summary, and of the labels before its sentences. */
const WIDTH = 80;
const LABEL = 12;

/**
 * How many genes were evolved: of a network, and of how many weights where those are not the same; else with the
 * first genes of the champion.
 */
const genome = ({ problem }: Recipe, { genes }: RunResult, champion: ChampionGenome | null): string | null => {
  if (genes === 0) return null;
  const counted = `${wholeNumber(genes)} genes`;
  if (mnistIn(problem) === null && champion !== null && champion.json !== null && champion.genes <= GENES_SHOWN)
    return `${counted}: ${genomeText(shownGenome(champion, null), WIDTH - LABEL - counted.length - 2)}`;
  const network = mnistIn(problem);
  const weights = network === null ? genes : mnistWeights(network);
  return `${counted}${weights === genes ? '' : `, from which the ${wholeNumber(weights)} weights of the network are made`}`;
};

/**
 * What is said of a run at its end.
 *
 * @category Model
 */
export interface Summarised {
  readonly result: RunResult;
  readonly champion: ChampionGenome | null;
  /** What was saved, and where. */
  readonly saved: ReadonlyArray<string>;
}

/**
 * How a run ended, for people: a label and a sentence a line, the champion first.
 *
 * @category Rendering
 */
export const summary = (title: string, recipe: Recipe, { result, champion, saved }: Summarised): string => {
  const rows: ReadonlyArray<readonly [string, string | null]> = [
    ['champion', worth(result, champion)],
    ['validation', result.accuracy === null ? null : `accuracy ${percentage(result.accuracy)}`],
    ['fitness', fitnessSentence(recipe, result.testAccuracy !== null)],
    ['run', `${title}, seed ${result.seed}: ${result.generations < 0 ? 'no generation yet' : figures(result)}`],
    ['ended', reasons[result.reason]],
    ['genome', genome(recipe, result, champion)],
    ['backend', result.backend],
    ['data', result.dataset === null ? null : datasetSentence(result.dataset)],
    ['elapsed', duration(result.elapsedMs)],
    ['saved', saved.length === 0 ? null : saved.join(', ')],
  ];
  const lines = rows
    .filter((row): row is readonly [string, string] => row[1] !== null)
    .map(([label, text]) => `${label.padEnd(LABEL)}${text}`)
    .join('\n');
  return champion?.shown ? `${lines}\n\n${shownText(champion.shown, WIDTH)}` : lines;
};

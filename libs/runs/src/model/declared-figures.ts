import type { Figure } from '@evorx/evolution';

/**
 * How many figures a run may declare: each has a place in every generation that is kept.
 *
 * @category Figures
 */
export const MOST_FIGURES = 64;

/**
 * The figure that a classifier has beside those of its objective.
 *
 * @category Figures
 */
export const ACCURACY: Figure = {
  key: 'accuracy',
  label: 'validation accuracy',
  unit: 'fraction',
  objective: null,
  better: 'higher',
};

/**
 * The declaration of a run that declares again, as it goes on: figures keep their places, those that are new come
 * behind them. Gives `before` itself where nothing is new. At most `MOST_FIGURES`, the first ones.
 *
 * @category Internals
 */
export const declaredAgain = (before: ReadonlyArray<Figure>, now: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  const keys = new Set(before.map(({ key }) => key));
  const fresh = now.filter(({ key }) => !keys.has(key) && keys.add(key));
  return fresh.length === 0 ? before : [...before, ...fresh].slice(0, MOST_FIGURES);
};

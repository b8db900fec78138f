import { number, percent } from '../app/format';
import type { FigureFragment } from '../graphql/graphql';

/** What a number that is known of every generation measures, as the run has declared it. */
export type Figure = FigureFragment;

/** The place of the figure with that key among those of a run; -1 where there is none. */
export const placeOf = (figures: ReadonlyArray<Figure>, key: string): number =>
  figures.findIndex((figure) => figure.key === key);

/** A fraction in percent, without what says nothing. */
const percentText = (value: number): string => percent(value, 1).replace('.0%', '%');

/** How the values of a figure are written. */
export const formatOf = ({ unit }: Pick<Figure, 'unit'>): ((value: number) => string) =>
  unit === 'fraction' ? percentText : unit === null ? number : (value) => `${number(value)} ${unit}`;

/** A label as a title. */
export const titleOfFigure = ({ label }: Pick<Figure, 'label'>): string =>
  `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;

/** An objective whose scores are drawn together. */
export interface Objective {
  readonly name: string;
  /** What the keys of its figures begin with. */
  readonly prefix: string;
}

const BEST = /^(.*\.)?best$/;

/** The objectives of a run that have a best: their figures are the lines of one chart. */
export const objectivesIn = (figures: ReadonlyArray<Figure>): ReadonlyArray<Objective> =>
  figures.flatMap(({ key, objective }) => {
    const [, prefix = ''] = BEST.exec(key) ?? [];
    return objective !== null && BEST.test(key) ? [{ name: objective, prefix }] : [];
  });

/** The figures that are drawn by themselves. */
export const aloneIn = (figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> => {
  const drawn = new Set(objectivesIn(figures).map(({ name }) => name));
  return figures.filter(({ objective }) => objective === null || !drawn.has(objective));
};

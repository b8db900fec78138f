import { hypervolume, type Objective, type Observation, pickScores, type Scores } from '@evorx/core';
import { firstFront } from './first-front';
import { isScored } from './is-scored';
import { scoreStatistics, type Statistics, statisticsOf } from './statistics';

/**
 * What a number that is known of every generation measures.
 *
 * @category Figures
 */
export interface Figure {
  /** Unique within a run; of further objectives, `f2.` and so on comes before it. */
  readonly key: string;
  /** For people. */
  readonly label: string;
  /** `fraction` for one in [0, 1] that is shown as a percentage; null where there is no unit. */
  readonly unit: string | null;
  /** The name of the objective whose scores it sums up; null where it is of none. */
  readonly objective: string | null;
  /** Which values are the better ones; null where neither are. */
  readonly better: 'lower' | 'higher' | null;
}

/**
 * The value of each figure of a generation, by its key; null where it has none.
 *
 * @category Figures
 */
export type FigureValues = Readonly<Record<string, number | null>>;

/**
 * A figure that every run has of its first objective.
 *
 * @category Figures
 */
export interface StandardFigure {
  readonly key: Exclude<keyof Statistics, 'index' | 'evaluations' | 'progress'>;
  readonly label: string;
  /** A sentence for documentation. */
  readonly about: string;
  /** `ofScores`: those of its objective. */
  readonly better: Figure['better'] | 'ofScores';
  /** Whether it is measured of every objective, of the first alone, or of the generation as a whole. */
  readonly of: 'every' | 'first' | 'generation';
}

const FINITE = 'In the direction of the problem, over finite scores; null where none is finite.';

/**
 * The figures of every run, in their order. What reads, keeps or shows them goes by a run's declaration.
 *
 * @category Figures
 */
export const STANDARD_FIGURES: ReadonlyArray<StandardFigure> = [
  { key: 'best', label: 'best', about: `Of this generation. ${FINITE}`, better: 'ofScores', of: 'every' },
  {
    key: 'bestSoFar',
    label: 'best so far',
    about:
      'The best ever found, which is the value of the champion, in the direction of the problem; null where no score has been finite, and ' +
      'where scores of different generations cannot be compared, as on fresh mini-batches.',
    better: 'ofScores',
    of: 'first',
  },
  { key: 'mean', label: 'mean', about: FINITE, better: 'ofScores', of: 'every' },
  { key: 'median', label: 'median', about: FINITE, better: 'ofScores', of: 'first' },
  { key: 'worst', label: 'worst', about: FINITE, better: 'ofScores', of: 'every' },
  { key: 'lowerQuartile', label: 'lower quartile', about: FINITE, better: 'ofScores', of: 'first' },
  { key: 'upperQuartile', label: 'upper quartile', about: FINITE, better: 'ofScores', of: 'first' },
  {
    key: 'deviation',
    label: 'deviation',
    about: 'Standard deviation of the finite scores.',
    better: null,
    of: 'first',
  },
  { key: 'diversity', label: 'diversity', about: 'How far the genomes are apart.', better: null, of: 'generation' },
  {
    key: 'stepSize',
    label: 'step size',
    about: 'How far offspring are sought from their parents, where the algorithm has one measure of it.',
    better: null,
    of: 'generation',
  },
  {
    key: 'invalid',
    label: 'invalid',
    about: 'Individuals without a finite score.',
    better: 'lower',
    of: 'generation',
  },
];

/**
 * Figures, and how they are measured.
 *
 * @category Figures
 */
export interface Measured<in O = Observation> {
  readonly figures: ReadonlyArray<Figure>;
  /** The value of each of them. */
  readonly measure: (observation: O) => FigureValues;
}

/** What comes before a key of the objective at that position. */
const prefixOf = (objective: number): string => (objective === 0 ? '' : `f${objective + 1}.`);

const declared = (
  { key, label, better, of }: StandardFigure,
  position: number,
  objectives: ReadonlyArray<Objective>,
): Figure => {
  const objective = objectives[position]!;
  const ofScores = of !== 'generation';
  return {
    key: `${prefixOf(position)}${key}`,
    label: ofScores && objectives.length > 1 ? `${objective.name}: ${label}` : label,
    unit: (ofScores ? objective.unit : undefined) ?? null,
    objective: ofScores ? objective.name : null,
    better: better === 'ofScores' ? (objective.direction === 'maximise' ? 'higher' : 'lower') : better,
  };
};

/**
 * The figures of a run with such scores: all of the standard ones of the first objective, the best, the mean and the
 * worst of each further one; the share of the feasible where there are constraints; of several objectives the size of
 * the first front, and its hypervolume where every objective has a reference.
 *
 * @category Figures
 * @example
 * import { scoresOf } from '@evorx/core';
 * import { figuresOf } from '@evorx/evolution';
 *
 * const scores = scoresOf({ name: 'loss', direction: 'minimise' })([3, 1, NaN, 2]);
 * const { figures, measure } = figuresOf(scores);
 * figures[0]; // { key: 'best', label: 'best', unit: null, objective: 'loss', better: 'lower' }
 * measure({ index: 0, evaluations: 4, progress: 0, population: { genomes: ['a', 'b', 'c', 'd'], scores } })['best']; // 1
 */
export const figuresOf = ({ objectives, violations }: Pick<Scores, 'objectives' | 'violations'>): Measured => {
  const constrained = violations !== undefined;
  const fronts = frontFigures(objectives);
  const columns = objectives.flatMap((_, position) =>
    STANDARD_FIGURES.filter(({ of }) => position === 0 || of === 'every').map((row) => ({
      position,
      statistic: row.key,
      figure: declared(row, position, objectives),
    })),
  );
  const further = objectives.slice(1).map((_, position) => scoreStatistics(position + 1));
  return {
    figures: [
      ...columns.map(({ figure }) => figure),
      ...(constrained ? [FEASIBLE] : []),
      ...(objectives.length > 1 ? fronts.figures : []),
    ],
    measure: (observation) => {
      const first = statisticsOf(observation);
      const { scores } = observation.population;
      const invalid = objectives.length > 1 ? unscored(scores) : first.invalid;
      const known = [{ ...first, invalid }, ...further.map((of) => of(observation))] as ReadonlyArray<
        Partial<Statistics>
      >;
      const figures: Record<string, number | null> = {};
      for (const { position, statistic, figure } of columns) figures[figure.key] = known[position]![statistic] ?? null;
      if (constrained) figures[FEASIBLE.key] = feasibleShare(scores);
      return objectives.length > 1 ? { ...figures, ...fronts.measure(observation) } : figures;
    },
  };
};

/** Of a problem with constraints. */
const FEASIBLE: Figure = { key: 'feasible', label: 'feasible', unit: 'fraction', objective: null, better: 'higher' };

const FRONT_SIZE: Figure = {
  key: 'frontSize',
  label: 'size of the first front',
  unit: null,
  objective: null,
  better: null,
};

const HYPERVOLUME: Figure = {
  key: 'hypervolume',
  label: 'hypervolume',
  unit: null,
  objective: null,
  better: 'higher',
};

/** Of several objectives together. */
const frontFigures = (objectives: ReadonlyArray<Objective>): Measured => {
  const reference = objectives.flatMap((objective) => objective.reference ?? []);
  const volume = reference.length > 0 && reference.length === objectives.length ? hypervolume(reference) : null;
  return {
    figures: volume === null ? [FRONT_SIZE] : [FRONT_SIZE, HYPERVOLUME],
    measure: ({ population: { scores } }) => {
      const front = firstFront(scores);
      const size = { [FRONT_SIZE.key]: front.length };
      return volume === null ? size : { ...size, [HYPERVOLUME.key]: volume(pickScores(front)(scores)) };
    },
  };
};

/** How many of the individuals violate no constraint; null where there are none. */
const feasibleShare = ({ size, violations }: Scores): number | null => {
  let feasible = 0;
  for (let i = 0; i < size; i++) if (violations?.[i] === 0) feasible++;
  return size === 0 ? null : feasible / size;
};

/** How many individuals lack a finite score of some objective. */
const unscored = (scores: Scores): number => {
  let count = 0;
  for (let i = 0; i < scores.size; i++) if (!isScored(scores, i)) count++;
  return count;
};

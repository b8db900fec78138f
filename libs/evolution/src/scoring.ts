import { type Objective, requireOption, objectivesOption, type Scores, scoresOf } from '@evorx/core';
import type { ObjectiveValues } from './objective-values';

/** The scores of one batch while they come in. Genomes that nothing is put for have failed. */
export interface Incoming<A> {
  /** Throws where the answer is none of that kind. */
  readonly put: (index: number, answer: A) => void;
  readonly scores: () => Scores;
}

/** How the answers of a function become the scores of a batch of `size` genomes. */
export type Scoring<A> = (size: number) => Incoming<A>;

/** Each answer is the value of the one objective. */
export const scoringOf = (objective: Objective): Scoring<number> => {
  const toScores = scoresOf(objective);
  return (size) => {
    const values = new Float64Array(size).fill(NaN);
    return { put: (index, value) => void (values[index] = value), scores: () => toScores(values) };
  };
};

/** Each answer has the values of all objectives by their names, and the violation; a number is that of an only one. */
export const scoringOfAll = (
  owner: string,
  objectives: ReadonlyArray<Objective>,
  measures: ReadonlyArray<string> = [],
): Scoring<number | ObjectiveValues> => {
  requireOption(owner, 'objectives', objectives, objectivesOption);
  const names = objectives.map(({ name }) => name);
  const known = new Set([...names, ...measures, 'violation']);
  const checked = (answer: unknown): ObjectiveValues => {
    if (typeof answer === 'number' && names.length === 1) return { [names[0]!]: answer };
    if (typeof answer !== 'object' || answer === null)
      throw new TypeError(`the score is ${String(answer)}, where { ${names.join(', ')} } is expected`);
    const unknown = Object.keys(answer).find((name) => !known.has(name));
    if (unknown !== undefined)
      throw new TypeError(
        `the score has "${unknown}", which is neither an objective (${names.join(', ')}) nor a measure`,
      );
    return answer as ObjectiveValues;
  };
  return (size) => {
    const values = new Float64Array(names.length * size).fill(NaN);
    let violations: Float64Array | undefined;
    return {
      put: (index, answer) => {
        const found = checked(answer);
        for (let o = 0; o < names.length; o++) values[o * size + index] = numberOf(found[names[o]!]);
        const { violation } = found;
        if (violation !== undefined) {
          violations ??= new Float64Array(size);
          violations[index] = Math.max(0, numberOf(violation));
        }
      },
      scores: () => ({ objectives, size, values, ...(violations === undefined ? {} : { violations }) }),
    };
  };
};

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : NaN);

/** How the answers of a function for one objective, or for a list of them, become scores. */
export const scoringFor = (
  owner: string,
  objective: Objective | ReadonlyArray<Objective>,
  measures: ReadonlyArray<string> | undefined,
): Scoring<number | ObjectiveValues> =>
  isList(objective)
    ? scoringOfAll(owner, objective, measures)
    : (scoringOf(objective) as Scoring<number | ObjectiveValues>);

const isList = (value: Objective | ReadonlyArray<Objective>): value is ReadonlyArray<Objective> => Array.isArray(value);

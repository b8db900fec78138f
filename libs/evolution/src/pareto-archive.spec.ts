import {
  column,
  concatScores,
  dominates,
  nonDominatedSort,
  OptionError,
  pick,
  type Population,
  type Scores,
} from '@evorx/core';
import { arbitraryScores, equal, holds } from '@evorx/testing';
import * as fc from 'fast-check';
import { from, lastValueFrom, toArray } from 'rxjs';
import { nonDominated, paretoArchive } from './index';

const objectives = [
  { name: 'cost', direction: 'minimise' },
  { name: 'area', direction: 'maximise' },
] as const;
/** Generations of a run: the same individuals may come again. */
const generations = fc
  .boolean()
  .chain((constrained) => arbitraryScores({ objectives: 2, minSize: 1, maxSize: 24, constrained }))
  .chain((scores) => {
    const all: Population<number> = {
      genomes: Array.from({ length: scores.size }, (_, i) => i),
      scores: { ...scores, objectives },
    };
    return fc
      .array(fc.array(fc.nat(scores.size - 1), { maxLength: 8 }), { minLength: 1, maxLength: 6 })
      .map((split) => split.map((indices) => pick(indices)(all)));
  });
const folded = (size: number, split: ReadonlyArray<Population<number>>): Population<number> =>
  split.reduce<Population<number> | null>((archive, population) => nonDominated({ size })(archive, population), null)!;
const rowsOf = (scores: Scores): ReadonlyArray<string> =>
  Array.from({ length: scores.size }, (_, i) => `${column(0)(scores)[i]! + 0},${column(1)(scores)[i]! + 0}`);
const isFinite = (row: string): boolean => row.split(',').every((value) => Number.isFinite(Number(value)));

const joined = (split: ReadonlyArray<Population<number>>): Population<number> => ({
  genomes: split.flatMap(({ genomes }) => genomes),
  scores: split.map(({ scores }) => scores).reduce((a, b) => concatScores(a, b)),
});
describe('nonDominated', () => {
  it('does not depend on how individuals are split into generations', () => {
    holds(generations, (split) =>
      equal(rowsOf(nonDominated({ size: 1000 })(null, joined(split)).scores), rowsOf(folded(1000, split).scores)),
    );
  });

  it('is what the definition says: finite, feasible, distinct, and dominated by nobody', () => {
    holds(generations, (split) => {
      const all = joined(split);
      const better = dominates(all.scores);
      const rows = rowsOf(all.scores);
      const eligible = rows.flatMap((row, i) => (isFinite(row) && (all.scores.violations?.[i] ?? 0) === 0 ? [i] : []));
      const expected = new Set(eligible.filter((i) => !eligible.some((j) => better(j, i))).map((i) => rows[i]!));
      const found = rowsOf(folded(1000, split).scores);
      return found.length === expected.size && found.every((row) => expected.has(row));
    });
  });

  it('never holds more than its size, and only who nobody in it dominates', () => {
    holds(fc.record({ split: generations, size: fc.integer({ min: 1, max: 4 }) }), ({ split, size }) => {
      const archive = folded(size, split);
      return archive.genomes.length <= size && nonDominatedSort(archive.scores).length <= 1;
    });
  });

  it('drops the most crowded, and keeps the ends', () => {
    const front = {
      genomes: ['a', 'b', 'c', 'd', 'e'],
      scores: { objectives, size: 5, values: [0, 4, 5, 6, 10, 0, 4, 5, 6, 10] },
    };
    expect(nonDominated({ size: 4 })(null, front).genomes).toEqual(['a', 'b', 'd', 'e']);
    expect(nonDominated({ size: 2 })(null, front).genomes).toEqual(['a', 'e']);
  });

  it('is the same object where nothing has entered', () => {
    const archive = { genomes: ['a'], scores: { objectives, size: 1, values: [1, 9] } };
    const worse = { genomes: ['b', 'c'], scores: { objectives, size: 2, values: [2, 1, 8, 9] } };
    expect(nonDominated({ size: 1 })(archive, worse)).toBe(archive);
  });

  it('takes no size but whole numbers from 1', () => {
    expect(() => nonDominated({ size: 0 })).toThrow(OptionError);
    expect(() => paretoArchive({ size: NaN })).toThrow('paretoArchive: size is NaN');
  });
});

describe('paretoArchive', () => {
  it('is the archive after every generation, with the best individual of who shows no genomes', async () => {
    const scores = { objectives, size: 2, values: [1, 2, 5, 9] };
    const states = [
      { population: { genomes: ['a', 'b'], scores } },
      { population: { genomes: [], scores }, bestSoFar: { genome: 'c', values: [1, 6] } },
    ];
    const archives = await lastValueFrom(from(states).pipe(paretoArchive({ size: 5 }), toArray()));
    expect(archives.map(({ genomes }) => genomes)).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});

import { type Individual, type Observation, scoresOf } from '@evorx/core';
import { toyParts, toyStart } from '@evorx/testing';
import * as fc from 'fast-check';
import { concatMap, from, lastValueFrom, map, of, toArray } from 'rxjs';
import {
  diversityOf,
  evolve,
  generational,
  hallOfFame,
  statisticsOf,
  statisticsOfObjective,
  summarise,
  untilGeneration,
} from './index';

const observed = (
  values: ReadonlyArray<number>,
  direction: 'minimise' | 'maximise' = 'maximise',
  genomes: ReadonlyArray<unknown> = values,
): Observation => ({
  index: 3,
  evaluations: 40,
  progress: 0.3,
  population: { genomes, scores: scoresOf({ name: 'toy', direction })(values) },
});

describe('statisticsOf', () => {
  it('sums a generation up', () => {
    expect(statisticsOf(observed([2, 4, 4, 4, 5, 5, 7, 9]))).toEqual({
      index: 3,
      evaluations: 40,
      progress: 0.3,
      best: 9,
      bestSoFar: null,
      mean: 5,
      median: 4.5,
      worst: 2,
      lowerQuartile: 4,
      upperQuartile: 5.5,
      deviation: 2,
      diversity: null,
      stepSize: null,
      invalid: 0,
    });
  });

  it('tells best from worst by the direction of the objective', () => {
    expect(statisticsOf(observed([2, 9, 4], 'minimise'))).toMatchObject({ best: 2, worst: 9, median: 4 });
  });

  it('has quartiles between the members', () => {
    expect(statisticsOf(observed([3]))).toMatchObject({ lowerQuartile: 3, upperQuartile: 3 });
    expect(statisticsOf(observed([1, 2, 3, 4, 5]))).toMatchObject({ lowerQuartile: 2, upperQuartile: 4 });
    expect(statisticsOf(observed([0, 10]))).toMatchObject({ lowerQuartile: 2.5, upperQuartile: 7.5 });
  });

  it('hands the step size of a strategy on', () => {
    expect(statisticsOf({ ...observed([1]), stepSize: 0.5 }).stepSize).toBe(0.5);
    expect(statisticsOf({ ...observed([1]), stepSize: NaN }).stepSize).toBeNull();
  });

  it('counts what is not finite, and leaves it out', () => {
    expect(statisticsOf(observed([1, NaN, 3, Infinity, -Infinity]))).toMatchObject({
      best: 3,
      mean: 2,
      worst: 1,
      deviation: 1,
      invalid: 3,
    });
  });

  it('leaves out the infeasible', () => {
    const state = observed([9, 1, 3, 7, NaN]);
    const { genomes, scores } = state.population;
    const bound = { ...state, population: { genomes, scores: { ...scores, violations: [1, 0, 0, NaN, 0] } } };
    const bestSoFar = { genome: genomes[0]!, values: [9], violation: 1 };
    expect(statisticsOf(bound)).toMatchObject({ best: 3, mean: 2, worst: 1, invalid: 2 });
    expect(statisticsOf({ ...bound, bestSoFar }).bestSoFar).toBeNull();
    expect(statisticsOf({ ...bound, bestSoFar: { ...bestSoFar, violation: 0 } }).bestSoFar).toBe(9);
  });

  it('has null where nothing is finite, and for nobody', () => {
    const nothing = { best: null, mean: null, median: null, worst: null, deviation: null, diversity: null };
    expect(statisticsOf(observed([NaN, Infinity]))).toMatchObject({ ...nothing, invalid: 2 });
    expect(statisticsOf(observed([]))).toMatchObject({ ...nothing, invalid: 0 });
  });

  it('looks at another objective when asked', () => {
    const objectives = [
      { name: 'a', direction: 'maximise' },
      { name: 'b', direction: 'minimise' },
    ] as const;
    const state = {
      ...observed([]),
      population: { genomes: ['x', 'y'], scores: { objectives, size: 2, values: [1, 2, 30, 40] } },
    };
    expect(statisticsOfObjective(1)(state)).toMatchObject({ best: 30, mean: 35, worst: 40 });
  });

  it('orders worst, median, mean and best as they must be, and survives large values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), { minLength: 1 }), (values) => {
        const { best, mean, median, worst, deviation } = statisticsOf(observed(values));
        expect(best).toBe(Math.max(...values));
        expect(worst).toBe(Math.min(...values));
        expect(median).toBeGreaterThanOrEqual(worst!);
        expect(median).toBeLessThanOrEqual(best!);
        expect(mean).toBeGreaterThanOrEqual(worst!);
        expect(mean).toBeLessThanOrEqual(best!);
        expect(deviation).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('rounds the mean once, and has the deviation of numbers of any size', () => {
    expect(statisticsOf(observed([1, 1, 3])).mean).toBe(1.6666666666666667);
    const spread = Math.sqrt(2 / 3);
    expect(statisticsOf(observed([1e200, 2e200, 3e200])).deviation! / 1e200).toBeCloseTo(spread, 15);
    expect(statisticsOf(observed([1e-200, 2e-200, 3e-200])).deviation! / 1e-200).toBeCloseTo(spread, 15);
    const widest = statisticsOf(observed([-Number.MAX_VALUE, Number.MAX_VALUE]));
    expect(widest).toMatchObject({ mean: 0, median: 0, deviation: Number.MAX_VALUE });
    expect(widest.lowerQuartile! / Number.MAX_VALUE).toBeCloseTo(-0.5, 15);
    expect(widest.upperQuartile! / Number.MAX_VALUE).toBeCloseTo(0.5, 15);
  });

  it('has quartiles that are equal where their neighbours are', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1, max: 9 }), (value, n) => {
        const equals = statisticsOf(observed(new Array<number>(n).fill(value)));
        for (const each of [equals.lowerQuartile, equals.median, equals.upperQuartile, equals.mean])
          expect(each === value).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is exact for equals', () => {
    expect(statisticsOf(observed([0.1, 0.1, 0.1]))).toMatchObject({ mean: 0.1, median: 0.1, deviation: 0 });
  });
});

describe('diversityOf', () => {
  it('is the mean of the deviations of the genes', () => {
    expect(diversityOf([Float32Array.of(0, 0), Float32Array.of(2, 0)])).toBe(0.5);
    expect(diversityOf([Uint8Array.of(0, 1, 1), Uint8Array.of(1, 1, 0)])).toBeCloseTo(1 / 3);
  });

  it('survives genes of any size', () => {
    expect(diversityOf([Float64Array.of(-1.7e308, 1e-200), Float64Array.of(1.7e308, 3e-200)])).toBe(0.85e308);
    expect(diversityOf([Float64Array.of(1e-200), Float64Array.of(3e-200)])).toBe(1e-200);
    expect(diversityOf([Float64Array.of(1.7e308, 1.7e308), Float64Array.of(-1.7e308, -1.7e308)])).toBe(1.7e308);
  });

  it('is 0 for equals, however large, and for one', () => {
    expect(diversityOf([Float64Array.of(1e15 + 1), Float64Array.of(1e15 + 1)])).toBe(0);
    expect(diversityOf([Float32Array.of(3, 4)])).toBe(0);
  });

  it('looks at no more than 1,024 genes, spread over the genome', () => {
    const flat = new Float32Array(10_240);
    const tail = flat.map((_, i) => (i >= 5_120 ? 1 : 0));
    expect(diversityOf([flat, tail])).toBeCloseTo(0.25);
    expect(diversityOf([flat, flat.map((_, i) => (i % 10 === 0 ? 0 : 1))])).toBe(0);
  });

  it('is null for genomes that are no typed arrays of one length, for those with NaN, and for nobody', () => {
    expect(diversityOf([])).toBeNull();
    expect(diversityOf(['a', 'b'])).toBeNull();
    expect(diversityOf([[1], [2]])).toBeNull();
    expect(diversityOf([new DataView(new ArrayBuffer(8))])).toBeNull();
    expect(diversityOf([new Float32Array(0)])).toBeNull();
    expect(diversityOf([BigInt64Array.of(1n), BigInt64Array.of(2n)])).toBeNull();
    expect(diversityOf([Float32Array.of(1), Float32Array.of(1, 2)])).toBeNull();
    expect(diversityOf([Float32Array.of(1), Float32Array.of(NaN)])).toBeNull();
  });
});

describe('summarise', () => {
  it('gives the statistics of every generation', async () => {
    const run = toyStart().pipe(concatMap(evolve(generational(toyParts))), untilGeneration(5));
    const states = await lastValueFrom(run.pipe(toArray()));
    const summed = await lastValueFrom(run.pipe(summarise, toArray()));
    expect(summed).toEqual(
      states.map((state) => ({ ...statisticsOf(state), bestSoFar: expect.any(Number) as unknown as number })),
    );
    expect(summed.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  const summariesOf = (observations: ReadonlyArray<Observation>) =>
    lastValueFrom(
      from(observations).pipe(
        summarise,
        map(({ best, bestSoFar }) => [best, bestSoFar]),
        toArray(),
      ),
    );

  it.each([
    ['minimise', [3, 2, 2, 2]],
    ['maximise', [3, 3, 4, 4]],
  ] as const)('tells the best of a generation apart from the best so far, where it is to %s', async (direction, so) => {
    const seen = [[3], [2], [4], [NaN]].map((values) => ({
      ...observed(values),
      population: { genomes: values, scores: scoresOf({ name: 'toy', direction })(values) },
    }));
    expect(await summariesOf(seen)).toEqual([
      [3, so[0]],
      [2, so[1]],
      [4, so[2]],
      [null, so[3]],
    ]);
  });

  it('has no best so far before there is a finite score', async () => {
    expect(await summariesOf([observed([NaN]), observed([])])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('believes a state that keeps the best individual ever scored, or says that there is none', async () => {
    const kept = { ...observed([3]), bestSoFar: { genome: 'x', values: [1] } };
    const none = { ...observed([3]), bestSoFar: null };
    expect(await summariesOf([observed([2]), kept, none])).toEqual([
      [2, 2],
      [3, 1],
      [3, null],
    ]);
  });
});

describe('hallOfFame', () => {
  const generations = (...all: ReadonlyArray<ReadonlyArray<readonly [genome: string, score: number]>>) =>
    from(
      all.map((members) => ({
        population: {
          genomes: members.map(([genome]) => genome),
          scores: scoresOf({ name: 'toy', direction: 'maximise' })(members.map(([, score]) => score)),
        },
      })),
    );

  it('keeps the best distinct genomes of the run, the best first', async () => {
    const halls = await lastValueFrom(
      generations(
        [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
        [
          ['b', 2],
          ['d', 2.5],
          ['a', 1],
        ],
        [['x', 0]],
      ).pipe(hallOfFame({ size: 2 }), toArray()),
    );
    expect(halls.map(({ genomes }) => genomes)).toEqual([
      ['c', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ]);
    expect(Array.from(halls[1]!.scores.values)).toEqual([3, 2.5]);
    expect(halls[2]).toBe(halls[1]);
  });

  it('keeps the better record of a genome that was scored twice, and the first of equals', async () => {
    const halls = await lastValueFrom(
      generations(
        [
          ['a', 1],
          ['b', 1],
        ],
        [
          ['a', 5],
          ['c', 5],
        ],
      ).pipe(hallOfFame({ size: 3 }), toArray()),
    );
    expect(halls.map(({ genomes }) => genomes)).toEqual([
      ['a', 'b'],
      ['a', 'c', 'b'],
    ]);
    expect(Array.from(halls[1]!.scores.values)).toEqual([5, 5, 1]);
  });

  it('lets in nobody who scored NaN, even when there is room', async () => {
    const halls = await lastValueFrom(
      generations(
        [['a', NaN]],
        [
          ['b', NaN],
          ['c', 1],
        ],
      ).pipe(hallOfFame({ size: 3 }), toArray()),
    );
    expect(halls.map(({ genomes }) => genomes)).toEqual([[], ['c']]);
  });

  it('compares typed genomes gene by gene', async () => {
    const population = (...genomes: ReadonlyArray<Float32Array>) => ({
      ...observed([]),
      population: {
        genomes,
        scores: scoresOf({ name: 'toy', direction: 'minimise' })(genomes.map((genes) => genes[0]!)),
      },
    });
    const hall = await lastValueFrom(
      from([population(Float32Array.of(1, 2), Float32Array.of(1, 2), Float32Array.of(1, 3))]).pipe(
        hallOfFame({ size: 5 }),
      ),
    );
    expect(hall.genomes).toEqual([Float32Array.of(1, 2), Float32Array.of(1, 3)]);
  });

  it('ranks and compares as it is told', async () => {
    const hall = await lastValueFrom(
      generations([
        ['aa', 3],
        ['ab', 2],
        ['ba', 1],
      ]).pipe(
        hallOfFame<string>({ size: 5, ranking: ({ values }) => Array.from(values), equals: (a, b) => a[0] === b[0] }),
      ),
    );
    expect(hall.genomes).toEqual(['ba', 'ab']);
  });

  it('lets newcomers in wherever they rank, while it is not full', async () => {
    const halls = await lastValueFrom(
      generations([['a', 5]], [['b', 3]], [['c', 4]]).pipe(hallOfFame({ size: 3 }), toArray()),
    );
    expect(halls.map(({ genomes }) => genomes)).toEqual([['a'], ['a', 'b'], ['a', 'c', 'b']]);
    expect(Array.from(halls[2]!.scores.values)).toEqual([5, 4, 3]);
  });

  it('holds the sorted distinct best of all that was ever seen, whatever the split into generations', async () => {
    const member = fc.tuple(
      fc.constantFrom(...'abcdefgh'),
      fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constantFrom(NaN, Infinity, -Infinity)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(member, { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        async (all, size) => {
          const hall = await lastValueFrom(generations(...all).pipe(hallOfFame({ size })));
          const expected = all
            .flat()
            .filter(([, score]) => Number.isFinite(score))
            .sort(([, one], [, other]) => other - one)
            .filter(([genome], i, sorted) => sorted.findIndex(([other]) => other === genome) === i)
            .slice(0, size);
          expect(hall.genomes).toEqual(expected.map(([genome]) => genome));
          expect(Array.from(hall.scores.values)).toEqual(expected.map(([, score]) => score));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('enters the best individual ever scored, where a strategy shows no genomes of its generations', async () => {
    const shown = (bestSoFar: Individual<string> | null) => ({
      population: { genomes: [], scores: scoresOf({ name: 'toy', direction: 'maximise' })([1, 2]) },
      bestSoFar,
    });
    const halls = await lastValueFrom(
      of(
        shown(null),
        shown({ genome: 'a', values: [2] }),
        shown({ genome: 'a', values: [2] }),
        shown({ genome: 'b', values: [3] }),
      ).pipe(hallOfFame({ size: 2 }), toArray()),
    );
    expect(halls.map(({ genomes }) => genomes)).toEqual([[], ['a'], ['a'], ['b', 'a']]);
    expect(halls[2]).toBe(halls[1]);
  });

  it('starts anew for every subscriber', async () => {
    const halls = generations([['a', 1]], [['b', 2]]).pipe(hallOfFame({ size: 1 }), toArray());
    expect(await lastValueFrom(halls)).toEqual(await lastValueFrom(halls));
    expect((await lastValueFrom(halls))[0]!.genomes).toEqual(['a']);
  });
});

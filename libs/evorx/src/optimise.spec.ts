import { bits, hypervolume, type Individual, optimise, permutation, real, record, untilFitness } from './index';
import { lastValueFrom, take, toArray } from 'rxjs';

const sphere = (x: Float64Array): number => x.reduce((sum, gene) => sum + gene * gene, 0);
const genome = real({ dimension: 4, bounds: [-5, 5] });

describe('optimise', () => {
  it('finds the minimum of a function of real numbers, and says by which algorithm', async () => {
    const run = await lastValueFrom(optimise({ genome, minimise: sphere }).pipe(toArray()));
    expect(run.map(({ index }) => index)).toEqual(Array.from({ length: 101 }, (_, i) => i));
    const { best, champion, figures, algorithm } = run.at(-1)!;
    expect(best).toBeLessThan(0.05);
    expect(sphere(champion)).toBe(best);
    expect(figures['best']).toBeGreaterThanOrEqual(best!);
    expect(algorithm).toMatchObject({ generational: { population: 100 } });
  });

  it('is cold, and the same for the same seed: other seeds give other runs', async () => {
    const of = (seed?: number) =>
      lastValueFrom(optimise({ genome, minimise: sphere, seed, budget: { generations: 5 } } as never).pipe(toArray()));
    const [first, again, other] = [await of(3), await of(3), await of(4)];
    expect(again).toEqual(first);
    expect(other.at(-1)).not.toEqual(first.at(-1));
    expect(await of()).toEqual(await of(1));
  });

  it('maximises, and ends where it is told', async () => {
    const run = await lastValueFrom(
      optimise({
        genome: bits({ length: 20 }),
        maximise: (items) => items.reduce((sum, bit) => sum + bit, 0),
        until: untilFitness(20),
      }).pipe(toArray()),
    );
    expect(run.at(-1)!.best).toBe(20);
    expect(run.length).toBeLessThan(100);
  });

  it('serves permutations and records, and answers that come later', async () => {
    const tour = await lastValueFrom(
      optimise({
        genome: permutation({ length: 6 }),
        minimise: async (order) => order.reduce((sum, city, i) => sum + Math.abs(city - i), 0),
        budget: { generations: 30 },
      }),
    );
    expect([...tour.champion]).toEqual([0, 1, 2, 3, 4, 5]);
    const mixed = await lastValueFrom(
      optimise({
        genome: record({ rate: real({ dimension: 1, bounds: [0, 1] }), on: bits({ length: 3 }) }),
        minimise: ({ rate, on }) => (rate[0]! - 0.25) ** 2 + on.reduce((sum, bit) => sum + bit, 0),
      }),
    );
    expect(mixed.best).toBeLessThan(1e-3);
    expect([...mixed.champion.on]).toEqual([0, 0, 0]);
  });

  it('begins with solutions that are known', async () => {
    const seeds = [Float64Array.of(0.1, 0, 0, 0)];
    const first = await lastValueFrom(optimise({ genome, minimise: sphere, seeds }).pipe(take(1)));
    expect(first.generation.population.genomes[0]).toEqual(seeds[0]);
    expect(first.best).toBeCloseTo(0.01);
  });

  it('takes several objectives, and keeps who violates a constraint behind', async () => {
    const { generation, figures } = await lastValueFrom(
      optimise({
        genome: real({ dimension: 2, bounds: [0, 1] }),
        objectives: [
          { name: 'near', direction: 'minimise', reference: 2 },
          { name: 'far', direction: 'minimise', reference: 2 },
        ],
        evaluate: ([x = 0, y = 0]) => ({ near: x + y, far: 2 - x - y, violation: Math.max(0, 0.2 - x) }),
        budget: { generations: 20 },
      }),
    );
    expect(figures['feasible']).toBe(1);
    expect(hypervolume([2, 2])(generation.population.scores)).toBeGreaterThan(0);
  });

  it.each([
    ['algorithm.generational.population', { generational: { population: 0 } }],
    ['"gaussianMutation" does not work on the bits', { generational: { vary: [{ gaussianMutation: {} }] } }],
  ])('errs in one line where the options do not go together: %s', async (words, algorithm) => {
    const run = optimise({ genome: bits({ length: 4 }), maximise: () => 0, algorithm });
    await expect(lastValueFrom(run)).rejects.toThrow(words);
  });

  it.each([[{ seed: NaN }], [{ seed: -1 }], [{ minimise: undefined, objectives: [], evaluate: () => ({}) }]])(
    'refuses at once what is no option: %j',
    (wrong) => {
      expect(() => optimise({ genome, minimise: sphere, ...wrong } as never)).toThrow(/^optimise: /);
    },
  );

  it('scores NaN where the function throws, and goes on', async () => {
    const last = await lastValueFrom(
      optimise({
        genome: bits({ length: 6 }),
        maximise: (items) => {
          if (items[0] === 0) throw new Error('not this one');
          return items.reduce((sum, bit) => sum + bit, 0);
        },
        budget: { generations: 10 },
      }),
    );
    expect((last.generation.bestSoFar as Individual<Uint8Array>).genome[0]).toBe(1);
    expect(last.best).toBe(6);
  });
});

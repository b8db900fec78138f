import { generationalStrategy } from '@evorx/algorithms';
import { bitsCodec, bitsJson, type Bits, type Representation } from '@evorx/core';
import { p } from '@evorx/parameters';
import { bits, draw, populationOf, seed } from '@evorx/random';
import { evolve, observedBy } from '@evorx/evolution';
import { plus } from '@evorx/replacement';
import { tournament } from '@evorx/selection';
import { bitFlipMutation, cloning } from '@evorx/variation';
import * as E from 'fp-ts/Either';
import { concatMap, lastValueFrom, toArray } from 'rxjs';
import {
  algorithm,
  type Catalogue,
  configure,
  createCatalogue,
  decodeRecipe,
  describedCatalogue,
  descriptionOf,
  directionOf,
  estimateOf,
  genomeJson,
  operator,
  operatorsIn,
  prepare,
  preset,
  problem,
  problemsOf,
  type RunOptions,
  standard,
  stopFor,
} from '../index';
import { noPorts } from '../testing/toy-ports';

const ITEMS = Array.from({ length: 12 }, (_, i) => ({ weight: 3 + ((7 * i) % 11), value: 5 + ((5 * i) % 13) }));

const bitsOf = (length: number): Representation<Bits> => ({
  kind: 'bits',
  size: length,
  sample: (count) => populationOf(count, bits(length)),
  codec: bitsCodec,
  json: bitsJson,
  variations: [bitFlipMutation({ rate: 1 / length })],
});

const sum = (items: Bits, of: 'weight' | 'value'): number =>
  items.reduce((total, bit, i) => total + bit * ITEMS[i]![of], 0);

const knapsack = problem({
  name: 'knapsack12',
  about: 'The most valuable items that fit.',
  parameters: { capacity: p.integer({ default: 30, min: 1 }) },
  build: ({ capacity }) => ({
    genome: bitsOf(ITEMS.length),
    objectives: [{ name: 'value', direction: 'maximise' }],
    evaluate: (items) => ({ value: sum(items, 'value'), violation: Math.max(0, sum(items, 'weight') - capacity) }),
    show: (items) => ({ kind: 'table', columns: ['value'], rows: [[sum(items, 'value')]] }),
  }),
});

const right = <A>(either: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(either)) throw new Error(either.left.message);
  return either.right;
};
const messageOf = (either: E.Either<{ readonly message: string }, unknown>): string =>
  E.isLeft(either) ? either.left.message : 'nothing is wrong';

const mine = right(createCatalogue(standard, knapsack));

const generations = (catalogue: Catalogue, options: RunOptions) => {
  const spec = right(configure(1, catalogue)(options));
  const { use, show } = right(prepare(spec.recipe, noPorts, catalogue));
  return use(async ({ start, step, codec, champions, observe }) => {
    const states = await lastValueFrom(
      start(seed(spec.seed)).pipe(
        concatMap(evolve(step)),
        observedBy(observe)(stopFor(spec.recipe, noPorts)),
        toArray(),
      ),
    );
    const champion = champions(states.at(-1)!)[0];
    return { champion, shown: show?.(champion), bytes: states.map(codec.encode), last: observe(states.at(-1)!) };
  });
};

/** The best value that fits, by looking at every choice. */
const optimum = (capacity: number): number => {
  let best = 0;
  for (let code = 0; code < 2 ** ITEMS.length; code++) {
    const items = Uint8Array.from(ITEMS, (_, i) => (code >> i) & 1);
    if (sum(items, 'weight') <= capacity) best = Math.max(best, sum(items, 'value'));
  }
  return best;
};

describe('a problem of a user', () => {
  it('is solved like any other: the best choice that fits, as its own table', async () => {
    for (const capacity of [30, 20]) {
      const { champion, shown, last } = await generations(mine, {
        problem: 'knapsack12',
        overrides: [{ path: 'problem.knapsack12.capacity', value: capacity }],
      });
      expect(sum(champion as Bits, 'weight')).toBeLessThanOrEqual(capacity);
      expect([sum(champion as Bits, 'value'), last.bestSoFar?.values[0]]).toEqual([
        optimum(capacity),
        optimum(capacity),
      ]);
      expect(shown).toEqual({ kind: 'table', columns: ['value'], rows: [[optimum(capacity)]] });
    }
  });

  it('gives the same bytes with the same seed', async () => {
    const options = { problem: 'knapsack12', generations: 5, seed: 3 };
    expect((await generations(mine, options)).bytes).toEqual((await generations(mine, options)).bytes);
  });

  it('is listed with its parameters, and checked by them', () => {
    expect(problemsOf(mine).at(-1)).toMatchObject({
      name: 'knapsack12',
      direction: 'maximise',
      parameters: [{ name: 'capacity', type: 'integer', default: 30, min: 1, max: null }],
    });
    expect(decodeRecipe({ problem: { knapsack12: { capacity: 0 } } }, mine)).toEqual(
      E.left({ path: 'problem.knapsack12.capacity', message: '0 is too small', accepted: 'an integer, 1 or more' }),
    );
    expect(messageOf(decodeRecipe({ problem: { knapsack12: {} } }))).toBe('"knapsack12" is not known here');
  });

  it('takes the operators for its genomes, and refuses others by name', () => {
    const recipe = {
      problem: { knapsack12: {} },
      algorithm: { generational: { vary: [{ gaussianMutation: {} }] } },
    };
    expect(messageOf(decodeRecipe(recipe, mine))).toBe('"gaussianMutation" does not work on the bits of knapsack12');
    const { recipe: whole } = right(configure(1, mine)({ problem: 'knapsack12' }));
    expect([directionOf(whole.problem, mine), estimateOf(whole, mine).genes]).toEqual(['maximise', ITEMS.length]);
    expect(genomeJson(whole.problem, mine).fromJson([1, 0])).toEqual(E.left('has 2 genes, where the problem has 12'));
  });

  it('may answer by promises, in any order, and for all genomes at once', async () => {
    const slow = (name: string, more: object) =>
      problem({
        name,
        about: 'Ones.',
        build: () => ({
          genome: bitsOf(10),
          objectives: [{ name: 'ones', direction: 'maximise' as const }],
          ...more,
        }),
      });
    const ones = (genome: Bits): number => genome.reduce((total, bit) => total + bit, 0);
    const catalogue = right(
      createCatalogue(
        standard,
        slow('atOnce', { evaluate: ones }),
        slow('promised', {
          concurrency: 3,
          evaluate: (genome: Bits) =>
            new Promise((resolve) => setTimeout(() => resolve(ones(genome)), ones(genome) % 3)),
        }),
        slow('together', { evaluateAll: async (genomes: ReadonlyArray<Bits>) => genomes.map(ones) }),
      ),
    );
    const of = (name: string) => generations(catalogue, { problem: name, generations: 3, population: 8 });
    const { bytes } = await of('atOnce');
    expect((await of('promised')).bytes).toEqual(bytes);
    expect((await of('together')).bytes).toEqual(bytes);
  });

  it('scores NaN where its evaluation throws, and ends where its answers are not as many as the genomes', async () => {
    const reasons: Array<string> = [];
    const catalogue = right(
      createCatalogue(
        standard,
        problem({
          name: 'fragile',
          about: 'Fails for genomes that begin with 1.',
          build: () => ({
            genome: bitsOf(6),
            objectives: [{ name: 'ones', direction: 'maximise' }],
            evaluate: (genome) => {
              if (genome[0] === 1) throw new Error('it begins with 1');
              return genome.reduce((total, bit) => total + bit, 0);
            },
          }),
        }),
        problem({
          name: 'short',
          about: 'Forgets one.',
          build: () => ({
            genome: bitsOf(6),
            objectives: [{ name: 'ones', direction: 'maximise' }],
            evaluateAll: (genomes) => genomes.slice(1).map(() => 1),
          }),
        }),
      ),
    );
    const { recipe } = right(configure(1, catalogue)({ problem: 'fragile' }));
    const { use } = right(
      prepare(recipe, { ...noPorts, onFailure: ({ message }) => reasons.push(message) }, catalogue),
    );
    const values = await use(async ({ start, observe }) => observe(await lastValueFrom(start(seed(1)))).population);
    const failed = values.genomes.filter((genome) => (genome as Bits)[0] === 1).length;
    expect(failed).toBeGreaterThan(0);
    expect([...values.scores.values].filter(Number.isNaN)).toHaveLength(failed);
    expect(reasons).toHaveLength(failed);
    expect(reasons[0]).toMatch(/it begins with 1/);
    await expect(generations(catalogue, { problem: 'short', population: 5 })).rejects.toThrow(
      'evaluateAll gave 4 answers for 5 genomes.',
    );
  });
});

describe('operators, algorithms and presets of a user', () => {
  const flipAll = operator({
    name: 'flipAll',
    kind: 'mutation',
    for: ['bits'],
    about: 'Flips every bit.',
    parameters: { times: p.integer({ default: 1, min: 1, max: 3 }) },
    build: ({ times }) => ({
      parentsFor: (children) => children,
      apply: (parents: ReadonlyArray<Bits>) =>
        draw((): ReadonlyArray<Bits> => parents.map((bits) => bits.map((bit) => (bit + times) % 2))),
    }),
  });
  const still = algorithm({
    name: 'still',
    about: 'Scores its first population, and keeps it.',
    parameters: { population: p.integer({ default: 4, min: 1, max: 100 }) },
    build: ({ population }, { representation, evaluator }) =>
      generationalStrategy({
        init: representation.sample,
        population,
        evaluator,
        genome: representation.codec,
        parts: { select: tournament({ size: 1 }), vary: cloning(), replace: plus() },
      }),
  });

  it('take part in recipes by their names, and with their parameters', async () => {
    const catalogue = right(
      createCatalogue(standard, [
        preset({
          name: 'flipped',
          about: 'All at once.',
          recipe: { problem: { onemax: { length: 8 } }, algorithm: { generational: { vary: [{ flipAll: {} }] } } },
        }),
        flipAll,
        still,
      ]),
    );
    expect(operatorsIn(catalogue).filter(({ name }) => ['flipAll', 'still'].includes(name))).toMatchObject([
      { name: 'still', kind: 'ALGORITHM' },
      { name: 'flipAll', kind: 'MUTATION', parameters: [{ name: 'times', default: 1 }] },
    ]);
    const { last } = await generations(catalogue, { preset: 'flipped', generations: 1 });
    expect(last.index).toBe(1);
    const idle = { recipe: { problem: { onemax: {} }, algorithm: { still: {} } }, generations: 3 };
    expect((await generations(catalogue, idle)).last).toMatchObject({ index: 3, evaluations: 16 });
    expect(right(decodeRecipe({ problem: { onemax: {} }, algorithm: { still: {} } }, catalogue)).algorithm).toEqual({
      still: { population: 4 },
    });
    expect(
      messageOf(
        decodeRecipe({ problem: { sphere: {} }, algorithm: { generational: { vary: [{ flipAll: {} }] } } }, catalogue),
      ),
    ).toBe('"flipAll" does not work on the real genes of sphere');
  });

  it('are known elsewhere by their description alone, which is plain data', () => {
    const catalogue = right(createCatalogue(standard, knapsack, flipAll, still));
    const description = descriptionOf(catalogue, standard);
    const sent = JSON.parse(JSON.stringify(description)) as typeof description;
    expect(sent).toEqual(description);
    const there = right(describedCatalogue(standard, sent));
    expect(problemsOf(there)).toEqual(problemsOf(catalogue));
    expect(operatorsIn(there)).toEqual(operatorsIn(catalogue));
    const options = { problem: 'knapsack12', overrides: [{ path: 'problem.knapsack12.capacity', value: 20 }] };
    expect(configure(1, there)(options)).toEqual(configure(1, catalogue)(options));
    const { recipe } = right(configure(1, there)(options));
    expect(estimateOf(recipe, there)).toEqual(estimateOf(recipe, catalogue));
    const { use } = right(prepare(recipe, noPorts, there));
    expect(() => use(({ start }) => start(seed(1)).subscribe())).toThrow('runs in another process');
  });
});

describe('a definition that does not fit', () => {
  const built = (build: object, more: object = {}) =>
    problem({ name: 'wrong', about: 'Wrong.', build: () => build as never, ...more });
  const genome = bitsOf(3);
  const objectives = [{ name: 'ones', direction: 'maximise' }];
  const evaluate = (): number => 0;

  it.each([
    [
      'nothing',
      [undefined],
      'it exports undefined; accepted: what problem(...), operator(...), algorithm(...) or preset(...) give',
    ],
    ['a number', 7, 'it exports 7; accepted'],
    ['a name that exists', { ...knapsack, name: 'sphere' }, 'problem "sphere" is there already; accepted: a name'],
    ['the same name twice', [knapsack, knapsack], 'problem "knapsack12" is there already'],
    ['a name that is none', { ...knapsack, name: 'my problem' }, 'the name of a problem is "my problem"; accepted'],
    [
      'a build that throws',
      problem({
        name: 'wrong',
        about: '',
        build: () => {
          throw new Error('no data');
        },
      }),
      'problem "wrong" cannot be built: no data',
    ],
    ['no genome', built({ objectives, evaluate }), 'problem "wrong": it has no genome; accepted: a representation'],
    [
      'no objectives',
      built({ genome, objectives: [], evaluate }),
      'problem "wrong": its objectives are []; accepted: 1 to 16 objectives',
    ],
    [
      'a thousand objectives',
      built({ genome, objectives: Array(1000).fill(objectives[0]), evaluate }),
      'accepted: 1 to 16 objectives',
    ],
    [
      'two of a name',
      built({ genome, objectives: [objectives[0], objectives[0]], evaluate }),
      'of distinct names other than "violation"',
    ],
    [
      'a direction that is none',
      built({ genome, objectives: [{ name: 'ones', direction: 'up' }], evaluate }),
      '"direction":"up"}]; accepted: 1 to 16 objectives { name, direction: ',
    ],
    ['no evaluation', built({ genome, objectives }), 'problem "wrong": it has no evaluate; accepted'],
    [
      'a default out of range',
      { ...knapsack, parameters: { capacity: p.integer({ default: 0, min: 1 }) } },
      'problem "knapsack12": the default of parameter "capacity" is 0; accepted: an integer, 1 or more',
    ],
    [
      'a parameter that is none',
      { ...knapsack, parameters: { capacity: 3 } },
      'parameter "capacity" is 3; accepted: what p.integer',
    ],
    [
      'a parameter of a type that is none',
      { ...knapsack, parameters: { capacity: { type: 'colour', about: '', default: 1 } } },
      'accepted: what p.integer',
    ],
    [
      'a range that is NaN',
      { ...knapsack, parameters: { capacity: p.integer({ default: 1, min: NaN }) } },
      'parameter "capacity" is in no range; accepted: a min and a max',
    ],
    [
      'bounds that cross',
      { ...knapsack, parameters: { capacity: p.integer({ default: 1, min: 3, max: 2 }) } },
      'parameter "capacity" is in no range',
    ],
    [
      'a parameter that GraphQL cannot have',
      { ...knapsack, parameters: { 'my-capacity': p.integer({ default: 1 }) } },
      'the name of a parameter is "my-capacity"; accepted: at most 64',
    ],
    [
      'half a representation',
      built({ genome: { ...genome, json: undefined }, objectives, evaluate }),
      'problem "wrong": it has no genome; accepted: a representation',
    ],
    [
      'an algorithm that its genomes do not take',
      built({ genome, objectives, evaluate }, { algorithm: { snes: {} } }),
      'the recipe of "wrong" is wrong at algorithm.snes: "snes" does not work on the bits of wrong',
    ],
    [
      'a preset with parameters that are wrong',
      preset({ name: 'mine', about: '', recipe: { problem: { sphere: { dimension: 0 } } } }),
      'the recipe of "mine" is wrong at problem.sphere.dimension: 0 is too small; accepted: an integer from 1',
    ],
    [
      'a preset of no problem',
      preset({ name: 'mine', about: '', recipe: { problem: { nowhere: {} } } }),
      'preset "mine": its problem is "nowhere"; accepted: one of: mnist',
    ],
  ])('is refused in one line: %s', (_, exported, words) => {
    const message = messageOf(createCatalogue(standard, exported));
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
  });
});

import { decodeRecipe } from './index';
import fc from 'fast-check';
import * as E from 'fp-ts/Either';

/** Some of the keys of an object, as users leave the others to their defaults. */
const some = (model: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(model, { requiredKeys: [] });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const above0 = fc.double({ min: 1e-3, max: 1, noNaN: true });
const ramp = fc.record({ from: above0, to: above0, curve: fc.constantFrom('linear', 'exponential') });
const named = <T>(name: string, parameters: fc.Arbitrary<T>) => parameters.map((value) => ({ [name]: value }));

const select = fc.oneof(
  named('tournament', some({ size: fc.integer({ min: 1, max: 10 }), replacement: fc.boolean() })),
  named('rank', some({ pressure: fc.double({ min: 1, max: 2, noNaN: true }) })),
  named('truncation', some({ fraction: above0 })),
  named('uniform', fc.constant({})),
);
const both = [
  named('uniformCrossover', some({ rate: unit, bias: unit })),
  named('nPointCrossover', some({ points: fc.constantFrom(1, 2) })),
];
const real = fc.oneof(
  ...both,
  named('arithmeticCrossover', some({ weight: unit })),
  named('gaussianMutation', some({ rate: fc.oneof(unit, ramp), deviation: fc.oneof(unit, ramp), mean: unit })),
);
const bits = fc.oneof(...both, named('bitFlipMutation', some({ rate: fc.option(unit) })));
const replace = fc.oneof(
  named('generational', some({ elites: fc.integer({ min: 0, max: 5 }) })),
  named('plus', fc.constant({})),
  named('comma', fc.constant({})),
);
const bounds = fc.tuple(fc.double({ min: -9, max: 0, noNaN: true }), fc.double({ min: 1, max: 9, noNaN: true }));
const problems = [
  [named('sphere', some({ dimension: fc.integer({ min: 3, max: 50 }), centre: unit, bounds })), real],
  [named('onemax', some({ length: fc.integer({ min: 3, max: 50 }) })), bits],
  [
    named(
      'mnist',
      some({
        hidden: fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 3 }),
        activation: fc.constantFrom('relu', 'tanh', 'sigmoid', 'step'),
        encoding: named('direct', some({ scale: fc.constantFrom('none', 'fanIn') })),
        bounds: fc.option(bounds),
        fitness: fc.constantFrom('accuracy', 'crossEntropy'),
        images: fc.constantFrom('train', 'test'),
        augment: fc.constant('none'),
        batch: fc.option(
          fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.record({ from: fc.constant(10), to: fc.constant(500) })),
        ),
        validateEvery: fc.integer({ min: 1, max: 10 }),
      }),
    ),
    real,
  ],
] as const;
const algorithm = (variation: fc.Arbitrary<object>) =>
  named(
    'generational',
    some({
      population: fc.integer({ min: 10, max: 500 }),
      children: fc.option(fc.integer({ min: 500, max: 900 })),
      select,
      vary: fc.array(variation, { minLength: 1, maxLength: 3 }),
      replace,
      rescore: fc.constantFrom('none', 'survivors'),
    }),
  );
const time = fc.constantFrom<unknown>('500ms', '1.5m', 90_000, 0.5);
const budget = fc
  .record({ generations: fc.nat(), evaluations: fc.integer({ min: 1 }), time }, { requiredKeys: [] })
  .filter((parts) => Object.keys(parts).length > 0);
const stop = fc.array(
  fc.oneof(named('target', unit), named('steady', some({ generations: fc.integer({ min: 1, max: 99 }) }))),
  {
    maxLength: 3,
  },
);
const optimiser = fc.oneof(
  named('adam', some({ beta1: unit.map((x) => x * 0.9), epsilon: fc.constant(1e-8) })),
  named('sgd', some({ momentum: unit.map((x) => x * 0.9) })),
  named('clipUp', some({ maxSpeed: above0 })),
);
const pairs = fc.integer({ min: 1, max: 50 }).map((n) => 2 * n);
const noise = fc.constantFrom('exact', 'table');
const shaping = fc.constantFrom('centredRanks', 'raw');
const search = { rate: fc.oneof(unit, ramp), average: unit.map((x) => x * 0.9) };
const ofGenes = [
  named(
    'openaiEs',
    some({ ...search, population: pairs, deviation: fc.oneof(above0, ramp), shaping, optimiser, noise }),
  ),
  named(
    'pgpe',
    some({ ...search, population: pairs, deviation: above0, deviationRate: unit, shaping, optimiser, noise }),
  ),
  named(
    'snes',
    some({
      ...search,
      population: fc.option(pairs),
      deviation: above0,
      deviationRate: fc.option(unit),
      noise,
      start: fc.constant(null),
    }),
  ),
];
const start = fc.option(fc.array(unit, { minLength: 1, maxLength: 3 }));
const ofNetworks = [
  named(
    'neuronEs',
    some({ ...search, group: fc.integer({ min: 1, max: 64 }), deviations: fc.tuple(above0, above0), optimiser, start }),
  ),
  named('gradientDescent', some({ ...search, optimiser, start })),
];
const network = named(
  'mnist',
  some({
    hidden: fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 1 }),
    activation: fc.constantFrom('relu', 'tanh', 'sigmoid'),
    encoding: fc.oneof(
      named('direct', some({ scale: fc.constantFrom('none', 'fanIn', 'centred') })),
      named('dct', some({ coefficients: fc.integer({ min: 1, max: 784 }) })),
    ),
    bounds: fc.constant(null),
    batch: fc.integer({ min: 1, max: 1000 }),
    augment: fc.constantFrom('none', 'shift'),
  }),
).filter(({ mnist }) => (mnist as { augment?: string }).augment !== 'shift' || 'batch' in (mnist as object));
const recipes = fc.oneof(
  fc.record({ problem: problems[0][0], algorithm: fc.oneof(...ofGenes), budget, stop }, { requiredKeys: ['problem'] }),
  fc.record(
    { problem: network, algorithm: fc.oneof(...ofGenes, ...ofNetworks), budget },
    { requiredKeys: ['problem'] },
  ),
  ...problems.map(([problem, variation]) =>
    fc.record({ problem, algorithm: algorithm(variation), budget, stop }, { requiredKeys: ['problem'] }),
  ),
);

describe('decodeRecipe', () => {
  it('is idempotent, by way of JSON too', () => {
    fc.assert(
      fc.property(recipes, (input) => {
        const once = decodeRecipe(input);
        expect(once).toEqual(E.right(expect.anything()));
        if (E.isLeft(once)) return;
        expect(decodeRecipe(once.right)).toEqual(once);
        expect(decodeRecipe(JSON.parse(JSON.stringify(once.right)))).toEqual(once);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('keeps what is given', () => {
    fc.assert(
      fc.property(recipes, ({ budget: _, ...input }) => {
        expect(decodeRecipe(input)).toMatchObject(E.right(input));
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it('refuses whatever is no recipe', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(E.isLeft(decodeRecipe(input))).toBe(true);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

import * as algorithms from '@evorx/algorithms';
import { seed } from '@evorx/random';
import {
  createCatalogue,
  decodeRecipe,
  operators,
  prepare,
  problem,
  problems,
  standard,
  type OperatorEntry,
} from './index';
import { integers } from '@evorx/representations';
import * as replacement from '@evorx/replacement';
import * as selection from '@evorx/selection';
import * as variation from '@evorx/variation';
import * as E from 'fp-ts/Either';
import { lastValueFrom } from 'rxjs';
import { toyPorts } from './testing/toy-ports';

/** How variations combine and what they have in common, and no variation itself. */
const COMBINATORS = ['pipeVariations', 'getVariationMonoid', 'withStep', 'stepOf', 'meanStepOf', 'withoutStep'];
/** Variations that representations bring, and no library of operators. */
const OF_REPRESENTATIONS = ['textbook'];
/** An export whose name in recipes is another one, since `replace` says the rest of it. */
const CALLED: Readonly<Record<string, string>> = { generationalReplacement: 'generational' };

/** Algorithms in recipes that go by another name in the library. */
const EXPORTED: Readonly<Record<string, string>> = { generational: 'generationalStrategy', gradientDescent: 'descent' };

const named = (...kinds: ReadonlyArray<OperatorEntry['kind']>): ReadonlyArray<string> =>
  operators.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
const exported = (library: object): ReadonlyArray<string> =>
  Object.keys(library)
    .filter((name) => !COMBINATORS.includes(name))
    .map((name) => CALLED[name] ?? name);

/** No problem that evorx brings has integers alone. */
const withDice = createCatalogue(
  standard,
  problem({
    name: 'dice',
    about: 'As many pips as can be.',
    build: () => ({
      genome: integers({ length: 5, bounds: [1, 6] }),
      objectives: [{ name: 'pips', direction: 'maximise' }],
      evaluate: (genome: Int32Array) => genome.reduce((sum, pips) => sum + pips, 0),
    }),
  }),
);
if (E.isLeft(withDice)) throw new Error(withDice.left.message);
const catalogue = withDice.right;

/** Small problems, one of them for every operator: numbers, bits, a network. */
const PROBLEMS = [
  { sphere: {} },
  { onemax: {} },
  { zdt1: { dimension: 3 } },
  { tsp: {} },
  { dice: {} },
  { mnist: { hidden: [2], encoding: { dct: { coefficients: 3 } } } },
];

/** A recipe with one operator, and all parameters of it as the catalogue says they are. */
const recipeWith = ({ kind, name, parameters }: OperatorEntry, on: object) => {
  const spec = { [name]: Object.fromEntries(parameters.map(({ name: key, default: value }) => [key, value])) };
  const generational = (part: object) => ({ generational: { population: 6, ...part } });
  const algorithm = {
    ALGORITHM: () => spec,
    SELECTION: () => generational({ select: spec }),
    CROSSOVER: () => generational({ vary: [spec] }),
    MUTATION: () => generational({ vary: [spec] }),
    REPLACEMENT: () => generational({ replace: spec }),
    OPTIMISER: () => ({ openaiEs: { population: 6, optimiser: spec } }),
  };
  return { problem: on, algorithm: algorithm[kind]() };
};

const decodings = (entry: OperatorEntry) => PROBLEMS.map((one) => decodeRecipe(recipeWith(entry, one), catalogue));

describe('operators', () => {
  it('hold a row for every operator that is exported, and no other', () => {
    expect([...named('SELECTION')].sort()).toEqual([...exported(selection)].sort());
    expect([...named('CROSSOVER', 'MUTATION')].sort()).toEqual([...exported(variation), ...OF_REPRESENTATIONS].sort());
    expect([...named('REPLACEMENT')].sort()).toEqual([...exported(replacement)].sort());
    expect(Object.keys(algorithms)).toEqual(
      expect.arrayContaining(named('ALGORITHM', 'OPTIMISER').map((name) => EXPORTED[name] ?? name)),
    );
  });

  it.each(operators.map((entry) => [entry.kind, entry.name, entry] as const))(
    '%s %s is described, with a paper',
    (_, __, entry) => {
      expect(entry.description).toMatch(/\.$/);
      expect(entry.reference).toMatch(/\(\d{4}\), https:\/\/doi\.org\/10\./);
      entry.parameters.forEach(({ description }) => expect(description).toMatch(/^[A-Z"a-z].+\.$/));
    },
  );

  it.each(operators.map((entry) => [entry.kind, entry.name, entry] as const))(
    '%s %s is built by its defaults and steps, on numbers, on bits or on networks',
    async (_, __, entry) => {
      const recipes = decodings(entry).filter(E.isRight);
      expect(recipes.length).toBeGreaterThan(0);
      for (const { right: recipe } of recipes) {
        const prepared = prepare(recipe, toyPorts, catalogue);
        if (E.isLeft(prepared)) throw new Error(prepared.left.message);
        const next = prepared.right.use(async ({ start, step, observe }) =>
          observe(await lastValueFrom(step(await lastValueFrom(start(seed(1)))))),
        );
        expect(await next).toMatchObject({ index: 1 });
      }
    },
  );

  it('have defaults that are what recipes are filled with', () => {
    for (const entry of operators) expect(decodings({ ...entry, parameters: [] })).toEqual(decodings(entry));
  });

  it('refuse numbers outside the range that they show, and take its ends', () => {
    const reached = operators.flatMap((entry) =>
      entry.kind === 'ALGORITHM'
        ? []
        : entry.parameters
            .filter(({ type }) => ['integer', 'number', 'schedule'].includes(type))
            .map((parameter) => ({ entry, parameter })),
    );
    expect(reached.length).toBeGreaterThan(8);
    for (const { entry, parameter } of reached) {
      const refused = (value: number): boolean => {
        const changed = { ...entry, parameters: [{ ...parameter, default: value }] };
        return decodings(changed).every(
          (decoded) => E.isLeft(decoded) && /too (small|large)/.test(decoded.left.message),
        );
      };
      const { min, max } = parameter;
      expect([refused(min!), refused(max!), refused(min! - 1), refused(max! * 2 + 1)]).toEqual([
        false,
        false,
        true,
        true,
      ]);
    }
  });
});

describe('problems', () => {
  it.each(problems.map((entry) => [entry.name, entry] as const))(
    '%s is described, and decodes by the defaults that it shows',
    (name, entry) => {
      expect(entry.description).toMatch(/\.$/);
      const shown = Object.fromEntries(entry.parameters.map(({ name: key, default: value }) => [key, value]));
      expect(decodeRecipe({ problem: { [name]: shown } })).toEqual(decodeRecipe({ problem: { [name]: {} } }));
      expect(E.isRight(decodeRecipe({ problem: { [name]: shown } }))).toBe(true);
    },
  );
});

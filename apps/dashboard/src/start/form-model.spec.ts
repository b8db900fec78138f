import { bits } from '@evorx/representations';
import { p } from '@evorx/parameters';
import {
  createCatalogue,
  decodeRecipe,
  operators,
  operatorsIn,
  presets,
  problem,
  problems,
  problemsOf,
  standard,
} from '@evorx/recipe';
import { at } from './at-path';
import { chosenIn } from './chosen-in';
import { draftOf, fieldOf, typedInto } from './draft';
import { parsed, textOf } from './field-text';
import { type Catalogue, type Field, chosenAnew, completed, fieldsOf } from './form-model';
import { overridesBetween } from './overrides';

const catalogue: Catalogue = JSON.parse(JSON.stringify({ operators, problems, presets })) as Catalogue;

const valuesIn = (field: Field): ReadonlyArray<Extract<Field, { readonly type: 'value' }>> =>
  field.type === 'value' ? [field] : (field.type === 'choice' ? field.fields : field.items).flatMap(valuesIn);

const backpack = problem({
  name: 'backpack',
  about: 'The most valuable things that can be carried.',
  parameters: { capacity: p.integer({ default: 25, min: 1, about: 'What can be carried.' }) },
  build: ({ capacity }) => ({
    genome: bits({ length: 8 }),
    objectives: [{ name: 'value', direction: 'maximise' }],
    evaluate: (genome: Uint8Array) => ({ value: Math.min(capacity, genome[0] ?? 0) }),
  }),
});
const made = createCatalogue(standard, [backpack]);
if (made._tag === 'Left') throw made.left;
const extended = made.right;
const theirs: Catalogue = JSON.parse(
  JSON.stringify({
    operators: operatorsIn(extended),
    problems: problemsOf(extended),
    presets: extended.presets,
  }),
) as Catalogue;

describe('the form of a recipe', () => {
  it.each(presets.map(({ name }) => name))('reads back as it is written, in every field of %s', (name) => {
    const recipe = completed(catalogue, catalogue.presets.find((preset) => preset.name === name)?.recipe);
    const fields = fieldsOf(catalogue, recipe).flatMap(valuesIn);
    expect(fields.length).toBeGreaterThan(0);
    for (const { path, parameter } of fields) {
      const value = at(recipe, path);
      expect(parsed(parameter, textOf(parameter, value))).toEqual({ value });
    }
  });

  it('has every operator that a recipe may be made of among its choices, with all its parameters', () => {
    const kinds = [null, ...new Set(operators.map(({ kind }) => kind))];
    for (const kind of kinds)
      for (const { name, parameters } of kind === null ? problems : operators.filter((entry) => entry.kind === kind)) {
        const made = chosenAnew(catalogue, kind === null ? null : [kind], name) as Record<string, object>;
        expect(Object.keys(made[name] ?? {})).toEqual(parameters.map((parameter) => parameter.name));
      }
  });

  it('says what fits at the field where something does not, and keeps what was typed', () => {
    const recipe = completed(catalogue, { problem: { sphere: {} }, algorithm: { generational: {} } });
    const population = fieldsOf(catalogue, recipe)
      .flatMap(valuesIn)
      .find(({ parameter }) => parameter.name === 'population');
    if (population === undefined) throw new Error('There is no population.');
    const wrong = typedInto(draftOf(recipe), population.path, population.parameter, '1.5');
    expect(wrong.errors).toEqual({
      'algorithm.generational.population': '“1.5” does not fit: it takes a whole number from 1 to 100000.',
    });
    expect(wrong.recipe).toBe(recipe);
    const right = typedInto(wrong, population.path, population.parameter, '64');
    expect(right.errors).toEqual({});
    expect(overridesBetween(recipe, right.recipe)).toEqual([{ path: 'algorithm.generational.population', value: 64 }]);
  });

  it('takes another choice as one change', () => {
    const base = { algorithm: { generational: { select: { rank: { pressure: 2 } }, population: 10 } } };
    const edited = { algorithm: { generational: { select: { uniform: {} }, population: 10 } } };
    expect(overridesBetween(base, edited)).toEqual([{ path: 'algorithm.generational.select', value: { uniform: {} } }]);
  });

  it('shows a refusal at the field that it is about, or at the nearest around it', () => {
    const fields = ['seed', 'algorithm', 'algorithm.generational.population'];
    expect(fieldOf('algorithm.generational.population', fields)).toBe('algorithm.generational.population');
    expect(fieldOf('algorithm.generational.vary.0', fields)).toBe('algorithm');
    expect(fieldOf('preset', fields)).toBeNull();
  });

  it("has a user's own problem, with its parameters and a preset of its name", () => {
    const recipe = completed(theirs, theirs.presets.find(({ name }) => name === 'backpack')?.recipe);
    const [{ chosen, options, fields }] = fieldsOf(theirs, recipe);
    expect([chosen, options.includes('backpack')]).toEqual(['backpack', true]);
    expect(fields).toMatchObject([
      { path: ['problem', 'backpack', 'capacity'], parameter: { type: 'integer', default: 25, min: 1 } },
    ]);
  });

  it.each(theirs.problems.map(({ name }) => name))(
    'comes with an algorithm that takes it where %s is chosen',
    (name) => {
      for (const preset of theirs.presets) {
        const draft = typedInto(
          draftOf(completed(theirs, preset.recipe)),
          ['algorithm', 'generational', 'population'],
          { name: 'population', type: 'integer', default: 1, min: 1, max: 2, description: '' },
          'many',
        );
        const { recipe, errors } = chosenIn(draft, theirs, { path: ['problem'], kinds: null }, name);
        expect(Object.keys(at(recipe, ['problem']) as object)).toEqual([name]);
        expect(errors).toEqual({});
        // With the budget and the stops of the recipe that the form began with.
        expect(decodeRecipe(recipe, extended)).toMatchObject({ _tag: 'Right' });
      }
    },
  );

  it('keeps its problem where another algorithm or operator is chosen', () => {
    const draft = draftOf(completed(theirs, { problem: { sphere: {} }, algorithm: { generational: {} } }));
    const path = ['algorithm', 'generational', 'select'];
    const next = chosenIn(draft, theirs, { path, kinds: ['SELECTION'] }, 'uniform');
    expect(overridesBetween(draft.recipe, next.recipe).map((change) => change.path)).toEqual([path.join('.')]);
  });
});

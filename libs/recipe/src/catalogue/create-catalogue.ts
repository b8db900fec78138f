import type { Parameters } from '@evorx/parameters';
import * as E from 'fp-ts/Either';
import type { Definition } from '../definitions/definition';
import { isRecord } from '../decoding/is-record';
import { shown } from '../decoding/shown';
import { objectOf } from '../parameters/schema-of';
import { algorithmRowOf } from './algorithm-row-of';
import type { Catalogue } from './catalogue';
import { CatalogueError } from './catalogue-error';
import { operatorRowOf } from './operator-row-of';
import { operatorsOf } from './operators-of';
import type { Preset } from '../catalogue-entry';
import type { ProblemRow } from '../problems/row';
import { problemRowOf } from './problem-row-of';

const NAME = /^[a-z][a-zA-Z0-9]{0,63}$/;
const PRESET_NAME = /^[a-z][a-zA-Z0-9-]{0,63}$/;

const KINDS: ReadonlyArray<string> = ['problem', 'operator', 'algorithm', 'preset'] satisfies ReadonlyArray<
  Definition['definition']
>;

const checkedName = (definition: Definition): void => {
  const pattern = definition.definition === 'preset' ? PRESET_NAME : NAME;
  if (!pattern.test(definition.name))
    throw new CatalogueError(
      `the name of a ${definition.definition} is ${shown(definition.name)}; accepted: at most 64 letters and digits, a small letter first`,
    );
};

/** The defaults of parameters are values that the parameters themselves accept. */
const checkedDefaults = (of: string, parameters: Parameters, catalogue: Catalogue): void => {
  if (!isRecord(parameters))
    throw new CatalogueError(`${of} has no parameters; accepted: an object of p.integer, p.number ...`);
  for (const [name, parameter] of Object.entries(parameters)) {
    if (!isRecord(parameter) || typeof parameter.type !== 'string')
      throw new CatalogueError(
        `${of}: parameter "${name}" is ${shown(parameter)}; accepted: what p.integer, p.number ... give`,
      );
    const read = objectOf({ [name]: parameter }, operatorsOf(catalogue)).safeParse({});
    if (!read.success && parameter.required !== true)
      throw new CatalogueError(
        `${of}: the default of parameter "${name}" is ${shown(parameter.default)}; accepted: ${read.error.issues[0]?.message}`,
      );
  }
};

const added = <A>(
  of: string,
  rows: Readonly<Record<string, A>>,
  more: Readonly<Record<string, A>> = {},
): Readonly<Record<string, A>> => {
  for (const name of Object.keys(more))
    if (Object.hasOwn(rows, name))
      throw new CatalogueError(`${of} "${name}" is there already; accepted: a name that no other ${of} has`);
  return { ...rows, ...more };
};

const extended = (catalogue: Catalogue, definition: Definition): Catalogue => {
  checkedName(definition);
  const of = `${definition.definition} "${definition.name}"`;
  switch (definition.definition) {
    case 'preset': {
      if (catalogue.presets.some(({ name }) => name === definition.name))
        throw new CatalogueError(`${of} is there already; accepted: a name that no other preset has`);
      const { name, about: description, recipe } = definition;
      const problem = isRecord(recipe) && isRecord(recipe['problem']) ? Object.keys(recipe['problem'])[0] : undefined;
      if (problem === undefined || !Object.hasOwn(catalogue.problems, problem))
        throw new CatalogueError(
          `${of}: its problem is ${shown(problem)}; accepted: one of: ${Object.keys(catalogue.problems).join(', ')}`,
        );
      return { ...catalogue, presets: [...catalogue.presets, { name, description, problem, recipe }] };
    }
    case 'problem': {
      checkedDefaults(of, definition.parameters, catalogue);
      const row = problemRowOf(definition);
      return {
        ...catalogue,
        problems: added('problem', catalogue.problems, { [definition.name]: row }),
        presets: [...catalogue.presets, presetOf(row)],
      };
    }
    case 'algorithm':
      checkedDefaults(of, definition.parameters, catalogue);
      return {
        ...catalogue,
        algorithms: added('algorithm', catalogue.algorithms, { [definition.name]: algorithmRowOf(definition) }),
      };
    case 'operator': {
      checkedDefaults(of, definition.parameters, catalogue);
      const rows = operatorRowOf(definition);
      return {
        ...catalogue,
        selections: added('selection', catalogue.selections, rows.selections),
        variations: added('variation', catalogue.variations, rows.variations),
        replacements: added('replacement', catalogue.replacements, rows.replacements),
        optimisers: added('optimiser', catalogue.optimisers, rows.optimisers),
      };
    }
  }
};

/** A problem with its default parameters, algorithm and budget: where its users begin. */
const presetOf = ({ entry: { name, description }, algorithm, budget }: ProblemRow): Preset => ({
  name,
  description,
  problem: name,
  recipe: { problem: { [name]: {} }, algorithm, budget, stop: [] },
});

const isDefinition = (value: unknown): value is Definition =>
  isRecord(value) && KINDS.includes(value['definition'] as string) && typeof value['name'] === 'string';

/** Presets name problems, which may be defined behind them. */
const inOrder = (definitions: ReadonlyArray<Definition>): ReadonlyArray<Definition> => [
  ...definitions.filter(({ definition }) => definition !== 'preset'),
  ...definitions.filter(({ definition }) => definition === 'preset'),
];

/**
 * A catalogue with further definitions: what `problem`, `operator`, `algorithm` and `preset` give, one or a list of them from each module. Left,
 * in one line: the first definition that is none, that has a name that exists, or that cannot be built with its default parameters. The
 * catalogue that was given stays as it is.
 *
 * @category Catalogue
 * @example
 * import { createCatalogue, preset, standard } from '@evorx/recipe';
 *
 * const mine = createCatalogue(standard, [
 *   preset({ name: 'long-bits', about: 'Ten thousand bits.', recipe: { problem: { onemax: { length: 10_000 } } } }),
 * ]); // right of a catalogue with one more preset
 */
export const createCatalogue = (
  base: Catalogue,
  ...modules: ReadonlyArray<unknown>
): E.Either<CatalogueError, Catalogue> => {
  try {
    const definitions = modules.flat();
    const wrong = definitions.find((value) => !isDefinition(value));
    if (wrong !== undefined || definitions.includes(undefined))
      return E.left(
        new CatalogueError(
          `it exports ${shown(wrong)}; accepted: what problem(...), operator(...), algorithm(...) or preset(...) give, or a list of these`,
        ),
      );
    return E.right(inOrder(definitions as ReadonlyArray<Definition>).reduce(extended, base));
  } catch (error) {
    if (error instanceof CatalogueError) return E.left(error);
    throw error;
  }
};

import type { Parameter } from '@evorx/parameters';
import { type Catalogue, standard } from '@evorx/recipe';
import { extendSchema, type GraphQLSchema, parse, print, Kind, type InputValueDefinitionNode } from 'graphql';
import { capitalised, suffixed } from './catalogue-input';
import { schema } from './schema';

/** A type of GraphQL for the values of a parameter. What has no type of its own is JSON, which the recipe checks. */
const typeOf = (parameter: Parameter): string => {
  switch (parameter.type) {
    case 'integer':
      return 'Int';
    case 'number':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'text':
      return 'String';
    case 'schedule':
      return 'Schedule';
    default:
      return 'JSON';
  }
};

/** A description as a literal of the schema language, whatever characters it has. */
const literal = (text: string): string => print({ kind: Kind.STRING, value: text, block: false });

const described = (name: string, type: string, description: string): string =>
  print({
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    description: { kind: Kind.STRING, value: description },
  } satisfies InputValueDefinitionNode);

interface Row {
  readonly entry: { readonly name: string; readonly description: string };
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** The inputs of rows that a catalogue has beyond evorx's own, and where they are chosen. */
const additions = (
  input: string,
  suffix: (row: Row) => string,
  rows: Readonly<Record<string, Row>>,
  own: Readonly<Record<string, unknown>>,
): ReadonlyArray<string> => {
  const further = Object.values(rows).filter(({ entry }) => !Object.hasOwn(own, entry.name));
  if (further.length === 0) return [];
  const typeNamed = (row: Row): string =>
    Object.keys(row.parameters).length === 0 ? 'NoParameters' : `${suffixed(row.entry.name, suffix(row))}Input`;
  return [
    ...further.flatMap((row) => {
      const fields = Object.entries(row.parameters);
      return fields.length === 0
        ? []
        : [
            `${literal(row.entry.description)} input ${typeNamed(row)} { ${fields
              .map(([name, parameter]) => described(name, typeOf(parameter), parameter.about))
              .join('\n')} }`,
          ];
    }),
    `extend input ${input} { ${further.map((row) => described(row.entry.name, typeNamed(row), row.entry.description)).join('\n')} }`,
  ];
};

const kindOf = ({ entry }: Row): string => capitalised((entry as unknown as { kind: string }).kind.toLowerCase());

/**
 * The schema of the API with what a catalogue has beyond evorx's own: an input for the parameters of each, and a key in
 * the input that chooses it.
 *
 * @category Schema
 */
export const createSchema = (catalogue: Catalogue): GraphQLSchema => {
  const sdl = [
    ...additions('ProblemInput', () => 'Problem', catalogue.problems, standard.problems),
    ...additions('AlgorithmInput', () => 'Algorithm', catalogue.algorithms, standard.algorithms),
    ...additions('SelectInput', kindOf, catalogue.selections, standard.selections),
    ...additions('VaryInput', kindOf, catalogue.variations, standard.variations),
    ...additions('ReplaceInput', kindOf, catalogue.replacements, standard.replacements),
    ...additions('OptimiserInput', kindOf, catalogue.optimisers, standard.optimisers),
  ];
  return sdl.length === 0 ? schema : extendSchema(schema, parse(sdl.join('\n')));
};

import type { Bounds, GeneBounds, JsonCodec, Objective, Representation } from '@evorx/core';
import type { Parameters } from '@evorx/parameters';
import * as E from 'fp-ts/Either';
import type { Definition } from '../definitions/definition';
import type { OperatorDefinition } from '../definitions/operator';
import { objectOf } from '../parameters/schema-of';
import { EVERY_KIND, type OperatorRow } from '../operators/row';
import type { Catalogue } from './catalogue';
import type { CatalogueError } from './catalogue-error';
import { createCatalogue } from './create-catalogue';

type Spec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Described {
  readonly name: string;
  readonly about: string;
  readonly parameters: Parameters;
}

/**
 * What a catalogue has beyond another one, as plain data that can be sent to another process: all that is needed to
 * check recipes and to show forms, and none of the code.
 *
 * @category Catalogue
 */
export interface CatalogueDescription {
  readonly problems: ReadonlyArray<
    Described & {
      readonly weight: 'light' | 'heavy';
      readonly algorithm: Spec;
      readonly budget: Readonly<Record<string, unknown>>;
      /** Of the problem with its default parameters. */
      readonly kind: string;
      readonly genes: number;
      readonly bounds?: Bounds | undefined;
      readonly isBounded: boolean;
      readonly objectives: ReadonlyArray<Objective>;
    }
  >;
  readonly operators: ReadonlyArray<
    Described & {
      readonly kind: OperatorDefinition['kind'];
      readonly reference: string;
      readonly for: ReadonlyArray<string>;
    }
  >;
  readonly algorithms: ReadonlyArray<
    Described & {
      readonly reference: string;
      readonly for?: ReadonlyArray<string> | undefined;
      readonly objectives: number;
    }
  >;
  readonly presets: ReadonlyArray<{ readonly name: string; readonly about: string; readonly recipe: unknown }>;
}

const beyond = <A>(rows: Readonly<Record<string, A>>, base: Readonly<Record<string, unknown>>): ReadonlyArray<A> =>
  Object.entries(rows).flatMap(([name, row]) => (Object.hasOwn(base, name) ? [] : [row]));

/**
 * Describes what a catalogue has beyond `base`.
 *
 * @category Catalogue
 * @example
 * import { descriptionOf, standard } from '@evorx/recipe';
 *
 * const nothing = descriptionOf(standard, standard).problems; // []
 */
export const descriptionOf = (catalogue: Catalogue, base: Catalogue): CatalogueDescription => ({
  problems: beyond(catalogue.problems, base.problems).map((row) => {
    const {
      kind,
      genes,
      bounds,
      isBounded = bounds !== undefined,
      objectives,
    } = row.facts(objectOf(row.parameters).parse({}) as Readonly<Record<string, unknown>>);
    const { entry, parameters, weight, algorithm, budget } = row;
    return {
      name: entry.name,
      about: entry.description,
      parameters,
      weight,
      algorithm,
      budget,
      kind,
      genes,
      ...(bounds === undefined ? {} : { bounds }),
      isBounded,
      objectives,
    };
  }),
  operators: (['selections', 'variations', 'replacements', 'optimisers'] as const).flatMap((place) =>
    beyond<OperatorRow>(catalogue[place], base[place]).map(({ entry, parameters, build }) => ({
      name: entry.name,
      about: entry.description,
      reference: entry.reference,
      kind: entry.kind.toLowerCase() as OperatorDefinition['kind'],
      parameters,
      for: typeof build === 'object' ? Object.keys(build) : [EVERY_KIND],
    })),
  ),
  algorithms: beyond(catalogue.algorithms, base.algorithms).map(({ entry, parameters, takes }) => ({
    name: entry.name,
    about: entry.description,
    reference: entry.reference,
    parameters,
    ...(takes?.kinds === undefined ? {} : { for: takes.kinds }),
    objectives: takes?.objectives ?? 1,
  })),
  presets: catalogue.presets
    .filter(({ name, problem }) => name !== problem && !base.presets.some((preset) => preset.name === name))
    .map(({ name, description, recipe }) => ({ name, about: description, recipe })),
});

const elsewhere = (): never => {
  throw new Error('What is known by its description alone runs in another process.');
};

/** JSON of genomes that another process has checked. */
const anyJson: JsonCodec<unknown> = { toJson: (genome) => genome, fromJson: (json) => E.right(json) };

const shape = (kind: string, size: number, bounds: GeneBounds | undefined): Representation<unknown> => ({
  kind,
  size,
  bounds,
  sample: elsewhere,
  codec: { name: kind, toBytes: elsewhere, fromBytes: elsewhere },
  json: anyJson,
  variations: [],
});

/**
 * A catalogue with what a description describes: recipes are decoded and shown with it, and nothing of what it adds can
 * be run. Left: what keeps it out, in one line.
 *
 * @category Catalogue
 * @example
 * import { describedCatalogue, descriptionOf, standard } from '@evorx/recipe';
 *
 * const same = describedCatalogue(standard, descriptionOf(standard, standard)); // right of what standard has
 */
export const describedCatalogue = (
  base: Catalogue,
  { problems, operators, algorithms, presets }: CatalogueDescription,
): E.Either<CatalogueError, Catalogue> => {
  const definitions: ReadonlyArray<Definition> = [
    ...operators.map((each) => ({ ...each, definition: 'operator' as const, build: elsewhere })),
    ...algorithms.map((each) => ({
      ...each,
      definition: 'algorithm' as const,
      build: elsewhere,
    })),
    ...problems.map(({ kind, genes, bounds, isBounded, objectives, ...each }) => ({
      ...each,
      definition: 'problem' as const,
      build: () => ({
        genome: shape(kind, genes, bounds ?? (isBounded ? [] : undefined)),
        objectives,
        evaluate: elsewhere,
      }),
    })),
    ...presets.map((each) => ({ ...each, definition: 'preset' as const })),
  ];
  return createCatalogue(base, definitions);
};

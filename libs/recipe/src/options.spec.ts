import { OptionError } from '@evorx/core';
import * as fc from 'fast-check';
import { lastValueFrom } from 'rxjs';
import { seed } from '@evorx/random';
import { withStep } from '@evorx/variation';
import { algorithmRows } from './algorithms/rows';
import type { Parameter } from './catalogue-entry';
import { objectOf } from './parameters/schema-of';
import { operatorsOf } from './catalogue/operators-of';
import { standard } from './catalogue/standard';
import { realGenes } from './problems/genes';
import { noiseSource } from './operators/noise-source';
import type { BuildContext } from './operators/row';
import { optimisers, replacements, selections, variations } from './operators/rows';
import { problemRows } from './problems/rows';
import { toyPorts } from './testing/toy-ports';

type Given = Readonly<Record<string, unknown>>;

/**
 * What is made of the parameters of one row of the catalogue, as far as its first step where that is what takes them.
 */
interface Subject {
  readonly name: string;
  readonly parameters: ReadonlyArray<Parameter>;
  readonly refuses: (given: Given) => boolean;
  readonly make: (given: Given) => unknown;
}

const context = {
  progress: 0,
  representation: realGenes(2, { lower: 0, upper: 1 }, () => (rng) => [
    [],
    rng,
  ]) as unknown as BuildContext['representation'],
  bounds: { lower: 0, upper: 1 },
  neurons: [{ offset: 0, length: 2 }],
  noise: noiseSource(),
};

const schemaOf = (row: { readonly parameters: Parameters<typeof objectOf>[0] }) =>
  objectOf(row.parameters, operatorsOf(standard));

const bound = (name: string, given: Given) => {
  const row = problemRows[name]!;
  return row.bind(schemaOf(row).parse(given) as Given, toyPorts);
};

/** A network for what moves networks, and numbers for everybody else. */
const problemFor = (name: string) =>
  ['neuronEs', 'gradientDescent'].includes(name)
    ? bound('mnist', { hidden: [2], fitness: 'crossEntropy', images: 'train', bounds: null })
    : bound('sphere', { dimension: 3 });

const subjects: ReadonlyArray<Subject> = [
  ...Object.values(algorithmRows).map((row) => {
    const { entry, strategy } = row;
    const schema = schemaOf(row);
    const filled = (given: Given) => ({
      ...(schema.parse(entry.name === 'generational' ? { vary: [{ cloning: {} }] } : {}) as object),
      ...given,
    });
    return {
      name: entry.name,
      parameters: entry.parameters,
      refuses: (given: Given) => !schema.safeParse(filled(given)).success,
      make: (given: Given) =>
        strategy(filled(given), problemFor(entry.name), { budget: {}, elapsedMs: () => 0, catalogue: standard })(
          async ({ start, step }) => lastValueFrom(step(await lastValueFrom(start(seed(1))))),
        ),
    };
  }),
  ...[selections, replacements, optimisers].flatMap((rows) =>
    Object.values(rows).map((row) => ({
      name: row.entry.name,
      parameters: row.entry.parameters,
      refuses: (given: Given) => !schemaOf(row).safeParse(given).success,
      make: (given: Given) => row.build({ ...(schemaOf(row).parse({}) as object), ...given }, context),
    })),
  ),
  ...Object.values(variations).flatMap((row) =>
    Object.entries(row.build).map(([kind, made]) => ({
      name: `${row.entry.name} of ${kind}`,
      parameters: row.entry.parameters,
      refuses: (given: Given) => !schemaOf(row).safeParse(given).success,
      make: (given: Given) => {
        const all = { ...(schemaOf(row).parse({}) as object), ...given };
        if (row.step !== undefined) withStep(row.step(all));
        return made(all, context);
      },
    })),
  ),
  // The parameters of mnist are no options of a library: the recipe itself turns them into a network and its images.
  ...['sphere', 'onemax'].map((name) => {
    const row = problemRows[name]!;
    const schema = schemaOf(row);
    return {
      name,
      parameters: row.entry.parameters,
      refuses: (given: Given) => !schema.safeParse(given).success,
      make: (given: Given) => row.bind({ ...(schema.parse({}) as object), ...given }, toyPorts),
    };
  }),
];

const SHAPES: Readonly<Record<string, (probe: number) => unknown>> = {
  integer: (probe) => probe,
  number: (probe) => probe,
  schedule: (probe) => probe,
  list: (probe) => [probe, probe],
};

/** How weights start is read by the recipe alone; the variations of `vary` are rows of their own. */
const OWN = ['start', 'vary'];

/** Numbers that an operator may be given by mistake, in the shape that its parameter has. */
const probesOf = ({ name, type }: Parameter): ReadonlyArray<unknown> => {
  if (OWN.includes(name)) return [];
  if (type === 'bounds')
    return [
      [1, 0],
      [NaN, 1],
      [0, NaN],
      [-Infinity, 1],
      [0, 2.5],
    ];
  const shape = SHAPES[type];
  // Without children a generation of survivors that are scored again may still go on: in the library, not in a recipe.
  const probes = [NaN, -1, 0, 2.5, Infinity, 1].filter((probe) => name !== 'children' || probe !== 0);
  return shape === undefined ? [] : probes.map(shape);
};

const cases = subjects.flatMap((subject) =>
  subject.parameters.flatMap((parameter) =>
    probesOf(parameter).map((probe) => [subject.name, parameter.name, probe, subject] as const),
  ),
);

const failureOf = async (subject: Subject, given: Given): Promise<unknown> => {
  try {
    await subject.make(given);
    return null;
  } catch (error) {
    return error;
  }
};

describe('the numbers that operators, algorithms and problems are made with', () => {
  it('are many', () => expect(cases.length).toBeGreaterThan(100));

  it.each(cases)(
    '%s: %s %p is refused by a recipe and by the library, or by neither',
    async (_, name, probe, subject) => {
      const failure = await failureOf(subject, { [name]: probe });
      if (subject.refuses({ [name]: probe })) {
        expect(failure).toBeInstanceOf(OptionError);
        expect(failure).toMatchObject({ option: name });
      } else expect(failure).not.toBeInstanceOf(OptionError);
    },
  );

  const ranged = subjects
    .filter(({ name }) => !(name in algorithmRows))
    .flatMap((subject) =>
      subject.parameters
        .filter(({ min, max, type, name }) => min !== null && max !== null && type in SHAPES && !OWN.includes(name))
        .map((parameter) => ({ subject, parameter })),
    );

  it('are taken by the library wherever a recipe may have them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ranged),
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)),
        async ({ subject, parameter: { name, min, max, type } }, way) => {
          const between = Math.min(max!, min! + (max! - min!) * way);
          const value = type === 'integer' ? Math.floor(Math.min(between, min! + 1000)) : between;
          fc.pre(!subject.refuses({ [name]: value }));
          expect(await failureOf(subject, { [name]: value })).not.toBeInstanceOf(OptionError);
        },
      ),
      { numRuns: 200 },
    );
  });
});

import { OptionError } from '@evorx/core';
import * as fc from 'fast-check';
import { lastValueFrom } from 'rxjs';
import { seed } from '@evorx/random';
import { withStep } from '@evorx/variation';
import { algorithmRows } from './algorithms/rows';
import type { Parameter } from './catalogue-entry';
import type { GenomeKind } from './operators/genome-kind';
import { noiseSource } from './operators/noise-source';
import { optimisers, replacements, selections, variations } from './operators/rows';
import { problemRows } from './problems/rows';
import { toyPorts } from './testing/toy-ports';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * What is made of the parameters of one row of the catalogue, as far as its first step where that is what takes them.
 */
interface Subject {
  readonly name: string;
  readonly parameters: ReadonlyArray<Parameter>;
  readonly refuses: (given: Parameters) => boolean;
  readonly make: (given: Parameters) => unknown;
}

const context = {
  progress: 0,
  bounds: { lower: 0, upper: 1 },
  neurons: [{ offset: 0, length: 2 }],
  noise: noiseSource(),
};

const network = {
  mnist: {
    ...(problemRows.mnist.schema.parse({
      hidden: [2],
      fitness: 'crossEntropy',
      images: 'train',
      bounds: null,
    }) as object),
  },
};

/** A network for what moves networks, and numbers for everybody else. */
const domainFor = (name: string) =>
  ['neuronEs', 'gradientDescent'].includes(name)
    ? problemRows.mnist.domain(problemRows.mnist.schema.parse(network.mnist), toyPorts)
    : problemRows.sphere.domain(problemRows.sphere.schema.parse({ dimension: 3 }), toyPorts);

const subjects: ReadonlyArray<Subject> = [
  ...Object.values(algorithmRows).map(({ entry, schema, strategy }) => {
    const filled = (given: Parameters) => ({
      ...(schema.parse(entry.name === 'generational' ? { vary: [{ cloning: {} }] } : {}) as object),
      ...given,
    });
    const made = strategy as (
      spec: unknown,
      kind: GenomeKind,
      domain: unknown,
      course: unknown,
    ) => ReturnType<typeof strategy>;
    return {
      name: entry.name,
      parameters: entry.parameters,
      refuses: (given: Parameters) => !schema.safeParse(filled(given)).success,
      make: (given: Parameters) =>
        made(filled(given), 'real', domainFor(entry.name), { budget: {}, elapsedMs: () => 0 })(
          async ({ start, step }) => lastValueFrom(step(await lastValueFrom(start(seed(1))))),
        ),
    };
  }),
  ...[selections, replacements, optimisers].flatMap((rows) =>
    Object.values(rows).map(({ entry, schema, build }) => ({
      name: entry.name,
      parameters: entry.parameters,
      refuses: (given: Parameters) => !schema.safeParse(given).success,
      make: (given: Parameters) => build({ ...(schema.parse({}) as object), ...given }, context),
    })),
  ),
  ...Object.values(variations).flatMap(({ entry, schema, build, step }) =>
    Object.entries(build).map(([kind, made]) => ({
      name: `${entry.name} of ${kind}`,
      parameters: entry.parameters,
      refuses: (given: Parameters) => !schema.safeParse(given).success,
      make: (given: Parameters) => {
        const all = { ...(schema.parse({}) as object), ...given };
        if (step !== undefined) withStep(step(all));
        return made(all, context);
      },
    })),
  ),
  // The parameters of mnist are no options of a library: the recipe itself turns them into a network and its images.
  ...[problemRows.sphere, problemRows.onemax].map(({ entry, schema, domain }) => ({
    name: entry.name,
    parameters: entry.parameters,
    refuses: (given: Parameters) => !schema.safeParse(given).success,
    make: (given: Parameters) =>
      (domain as (problem: unknown, ports: typeof toyPorts) => unknown)(
        { ...(schema.parse({}) as object), ...given },
        toyPorts,
      ),
  })),
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

const failureOf = async (subject: Subject, given: Parameters): Promise<unknown> => {
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

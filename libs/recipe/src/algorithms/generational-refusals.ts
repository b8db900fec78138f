import { oneOf } from '../decoding/one-of';
import { builderFor, type Unfit, type VariationRow } from '../operators/row';
import type { GenerationalSpec, OperatorSpec } from '../recipe';
import type { RecipeError } from '../recipe-error';
import { specOf } from '../spec-of';
import { genomesOf } from './genomes-of';
import type { Task } from './row';
import { roomFor, tooMany } from './too-many';

const at = (path: string, spec: OperatorSpec, unfit: Unfit | null): ReadonlyArray<RecipeError> =>
  unfit === null
    ? []
    : [{ path: `${path}.${specOf(spec).name}.${unfit.parameter}`, message: unfit.message, accepted: unfit.accepted }];

const fits = ({ kind, network }: Task, row: VariationRow): boolean =>
  builderFor(row, kind) !== undefined && (!row.network || network !== undefined);

/** A variation of other genomes than the problem has. */
const foreign = (task: Task, path: string, spec: OperatorSpec): ReadonlyArray<RecipeError> => {
  const { name } = specOf(spec);
  const { variations } = task.catalogue;
  const row = variations[name]!;
  if (fits(task, row)) return [];
  const fitting = Object.values(variations).filter((other) => fits(task, other));
  const network = builderFor(row, task.kind) !== undefined;
  return [
    {
      path: `${path}.${name}`,
      message: `"${name}" does not work on the ${genomesOf(task.kind)} of ${task.name}${network ? ', which are no network' : ''}`,
      accepted: oneOf(fitting.map(({ entry }) => entry.name)),
    },
  ];
};

/** The step size is the last gene of a genome: who changes genes has to know of it, and only one variation does. */
const steps = (
  vary: ReadonlyArray<OperatorSpec>,
  { path, catalogue: { variations } }: Task,
): ReadonlyArray<RecipeError> => {
  const names = vary.map((spec) => specOf(spec).name);
  const stepping = names.findIndex((name) => variations[name]!.step !== undefined);
  if (stepping < 0) return [];
  const own = names[stepping]!;
  const accepted = `crossovers, and then ${own} as the last variation`;
  return names.flatMap((name, i) =>
    i === stepping
      ? []
      : variations[name]!.step !== undefined
        ? [
            {
              path: `${path}.vary.${i}.${name}`,
              message: `"${name}" is there twice, and a genome carries one step size`,
              accepted,
            },
          ]
        : variations[name]!.entry.kind === 'MUTATION'
          ? [
              {
                path: `${path}.vary.${i}.${name}`,
                message: `"${name}" would take the step size that genomes carry for ${own} for a gene`,
                accepted,
              },
            ]
          : i > stepping
            ? [{ path: `${path}.vary.${stepping}.${own}`, message: `"${own}" is not the last variation`, accepted }]
            : [],
  );
};

const sizes = (
  spec: GenerationalSpec,
  { genes, path, catalogue: { replacements } }: Task,
): ReadonlyArray<RecipeError> => {
  const { population, children, replace, rescore } = spec;
  const { name, parameters } = specOf(replace);
  const survivors = replacements[name]!.survivors(parameters, population);
  const many = tooMany(`${path}.population`, population, genes);
  if (many.length > 0) return many;
  const room = 2 * roomFor(genes);
  if (children !== null && children > room)
    return [
      {
        path: `${path}.children`,
        message: `${children} children of ${genes} genes are too many`,
        accepted: `an integer from 1 to ${room}`,
      },
    ];
  if (name === 'comma' && children !== null && children < population)
    return [
      {
        path: `${path}.children`,
        message: `${children} children cannot replace a population of ${population}, as comma has them do`,
        accepted: `an integer, ${population} or more, or null`,
      },
    ];
  if (rescore === 'none') return [];
  if (name === 'generational' && children === null && survivors >= population)
    return [
      {
        path: `${path}.replace.generational.elites`,
        message: `${survivors} scored again leave no room for children in a population of ${population}`,
        accepted: population > 1 ? `an integer from 0 to ${population - 1}` : 'a population of 2 or more',
      },
    ];
  if (children !== null && children + survivors < population)
    return [
      {
        path: `${path}.children`,
        message: `${children} children and ${survivors} survivors, scored again, do not fill a population of ${population}`,
        accepted: `an integer, ${population - survivors} or more, or null`,
      },
    ];
  return [];
};

/** @category Internals */
export const generationalRefusals = (spec: GenerationalSpec, task: Task): ReadonlyArray<RecipeError> => {
  const { population, select, vary, replace } = spec;
  const {
    genes,
    bounds,
    isBounded,
    path,
    catalogue: { selections, variations, replacements },
  } = task;
  const setting = { population, genes, bounds, isBounded };
  const chosen = specOf(select);
  const replacing = specOf(replace);
  return [
    ...vary.flatMap((operator, i) => foreign(task, `${path}.vary.${i}`, operator)),
    ...steps(vary, task),
    ...sizes(spec, task),
    ...at(`${path}.select`, select, selections[chosen.name]!.unfit(chosen.parameters, setting)),
    ...vary.flatMap((operator, i) => {
      const { name, parameters } = specOf(operator);
      return at(`${path}.vary.${i}`, operator, variations[name]!.unfit(parameters, setting));
    }),
    ...at(`${path}.replace`, replace, replacements[replacing.name]!.unfit(replacing.parameters, setting)),
  ];
};

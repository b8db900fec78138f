import { oneOf } from '../decoding/one-of';
import { shown } from '../decoding/shown';
import type { MnistProblem, SearchSpec } from '../recipe';
import type { RecipeError } from '../recipe-error';
import { genomesOf } from './genomes-of';
import type { Task } from './row';

/** Algorithms that take genomes of every kind. */
const OF_ALL = ['generational'];
const OF_GENES = [...OF_ALL, 'openaiEs', 'pgpe', 'snes'];

/** Why a genome cannot be moved about freely. @category Internals */
export const searchRefusals = (name: string, { start }: SearchSpec, task: Task): ReadonlyArray<RecipeError> => {
  const { kind, network, objectives, path } = task;
  if (objectives > 1)
    return [{ path, message: `"${name}" has one objective, and ${task.name} has ${objectives}`, accepted: 'nsga2' }];
  if (kind !== 'real')
    return [
      { path, message: `"${name}" does not work on the ${genomesOf(kind)} of ${task.name}`, accepted: oneOf(OF_ALL) },
    ];
  if (network === undefined)
    return start === null
      ? []
      : [
          {
            path: `${path}.start`,
            message: `${shown(start)} is about the layers of a network, and the genes of ${task.name} are none`,
            accepted: 'null',
          },
        ];
  const { bounds } = network;
  return bounds === null
    ? []
    : [
        {
          path: `problem.${task.name}.bounds`,
          message: `${shown(bounds)} cannot be kept by ${name}, whose genes are unbounded`,
          accepted: 'null, or the algorithm generational',
        },
      ];
};

/** What the neurons of a network are perturbed, or its loss differentiated, on. @category Internals */
export const networkRefusals = (
  name: string,
  spec: SearchSpec,
  task: Task,
  further: (problem: MnistProblem) => ReadonlyArray<RecipeError>,
): ReadonlyArray<RecipeError> => {
  const { network, kind, path } = task;
  if (network === undefined)
    return [
      {
        path,
        message: `"${name}" does not work on ${task.name}, whose genes are no network`,
        accepted: oneOf(kind === 'real' ? OF_GENES : OF_ALL),
      },
    ];
  const { fitness, images } = network;
  const unless = (
    fits: boolean,
    key: string,
    value: unknown,
    why: string,
    accepted: string,
  ): ReadonlyArray<RecipeError> =>
    fits
      ? []
      : [{ path: `problem.${task.name}.${key}`, message: `${shown(value)} cannot be used: ${name} ${why}`, accepted }];
  return [
    ...searchRefusals(name, spec, task),
    ...unless(fitness === 'crossEntropy', 'fitness', fitness, 'follows the cross-entropy', 'crossEntropy'),
    ...unless(images === 'train', 'images', images, 'learns from training images alone', 'train'),
    ...further(network),
  ];
};

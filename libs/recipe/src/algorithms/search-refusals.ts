import { oneOf } from '../decoding/one-of';
import { shown } from '../decoding/shown';
import type { MnistProblem, SearchSpec } from '../recipe';
import type { RecipeError } from '../recipe-error';
import type { Task } from './row';

const OF_GENES = ['generational', 'openaiEs', 'pgpe', 'snes'];

/** Why a genome cannot be moved about freely. @category Internals */
export const searchRefusals = (name: string, { start }: SearchSpec, task: Task): ReadonlyArray<RecipeError> => {
  const { problem, kind, path } = task;
  if (kind === 'bits')
    return [
      { path, message: `"${name}" does not work on the bits of ${task.name}`, accepted: oneOf(['generational']) },
    ];
  if (!('mnist' in problem))
    return start === null
      ? []
      : [
          {
            path: `${path}.start`,
            message: `${shown(start)} is about the layers of a network, and the genes of ${task.name} are none`,
            accepted: 'null',
          },
        ];
  const { bounds } = problem.mnist;
  return bounds === null
    ? []
    : [
        {
          path: 'problem.mnist.bounds',
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
  const { problem, kind, path } = task;
  if (!('mnist' in problem))
    return [
      {
        path,
        message: `"${name}" does not work on ${task.name}, whose genes are no network`,
        accepted: oneOf(kind === 'bits' ? ['generational'] : OF_GENES),
      },
    ];
  const { fitness, images } = problem.mnist;
  const unless = (
    fits: boolean,
    key: string,
    value: unknown,
    why: string,
    accepted: string,
  ): ReadonlyArray<RecipeError> =>
    fits ? [] : [{ path: `problem.mnist.${key}`, message: `${shown(value)} cannot be used: ${name} ${why}`, accepted }];
  return [
    ...searchRefusals(name, spec, task),
    ...unless(fitness === 'crossEntropy', 'fitness', fitness, 'follows the cross-entropy', 'crossEntropy'),
    ...unless(images === 'train', 'images', images, 'learns from training images alone', 'train'),
    ...further(problem.mnist),
  ];
};

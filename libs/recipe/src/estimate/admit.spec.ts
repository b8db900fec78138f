import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { configure } from '../configure';
import { presets } from '../preset-list';
import type { RunOptions } from '../run-spec';
import { type Capacity, admit } from './admit';

const GIB = 2 ** 30;
const HOUR = 3_600_000;
const capacity: Capacity = { memory: 8 * GIB, checkpoint: GIB / 2, generationMs: HOUR };

const admitted = (options: RunOptions, within = capacity) =>
  pipe(
    configure(1)(options),
    E.chain(({ recipe }) => admit(within)(recipe)),
  );
const set = (path: string, value: unknown) => ({ path, value });

describe('what a machine can hold', () => {
  it.each(presets.map(({ name }) => name))('is every preset: %s', (preset) =>
    expect(E.isRight(admitted({ preset }, { ...capacity, memory: 2 * GIB }))).toBe(true),
  );

  it('is not a population that fills its memory', () =>
    expect(
      admitted({ problem: 'sphere', population: 9_000, overrides: [set('problem.sphere.dimension', 100_000)] }),
    ).toEqual(
      E.left({
        path: 'algorithm.generational',
        message:
          'it needs about 20 GiB of memory, for 9,000 genomes of 100,000 genes a generation; a run may take 8 GiB here',
        accepted: 'fewer individuals, genes or images, for at most 8 GiB of memory',
      }),
    ));

  it('are not checkpoints that no database takes', () =>
    expect(
      admitted({ problem: 'sphere', population: 1_500, overrides: [set('problem.sphere.dimension', 100_000)] }),
    ).toMatchObject(
      E.left({
        message: expect.stringMatching(
          /^its checkpoints would have about 572 MiB, for 1,500 genomes .+; 512 MiB can be kept$/,
        ),
      }),
    ));

  it('is not a generation that takes all afternoon', () =>
    expect(
      admitted(
        { preset: 'mnist-seed', population: 49, overrides: [set('problem.mnist.hidden', [4096, 4096])] },
        { memory: Infinity, generationMs: HOUR / 6 },
      ),
    ).toEqual(
      E.left({
        path: 'algorithm.generational',
        message:
          'one generation would take about 17 minutes, for 49 genomes of 20,037,642 genes a generation, scored on 10,000 images each',
        accepted: 'fewer individuals, genes or images, for at most 10 minutes a generation',
      }),
    ));
});

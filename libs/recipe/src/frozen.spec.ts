import { evolve } from '@evorx/evolution';
import { seed } from '@evorx/random';
import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { concatMap, lastValueFrom, take, toArray } from 'rxjs';
import { configure, prepare } from './index';
import { toyPorts } from './testing/toy-ports';

/** The bytes of the first generations of a preset with seed 1, on a small network where it has one. */
const frozen = async (preset: string): Promise<string> => {
  const overrides = preset.startsWith('mnist') ? [{ path: 'problem.mnist.hidden', value: [3] }] : [];
  const spec = configure(1)({ preset, seed: 1, generations: 6, overrides });
  if (E.isLeft(spec)) throw new Error(spec.left.message);
  const prepared = prepare(spec.right.recipe, toyPorts);
  if (E.isLeft(prepared)) throw new Error(prepared.left.message);
  const hash = createHash('sha256');
  await prepared.right.use(async ({ start, step, codec }) => {
    const states = await lastValueFrom(start(seed(1)).pipe(concatMap(evolve(step)), take(7), toArray()));
    for (const state of states) for (const bytes of codec.encode(state).buffers) hash.update(bytes);
  });
  return hash.digest('hex').slice(0, 16);
};

describe('the generations of a preset', () => {
  it.each(['onemax', 'sphere', 'mnist-seed', 'mnist-ga', 'mnist-es', 'mnist-openai-es'])(
    'are the same bytes as ever: %s',
    async (preset) => expect(await frozen(preset)).toMatchSnapshot(),
  );
});

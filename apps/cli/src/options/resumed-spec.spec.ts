import type { RunSpec } from '@evorx/recipe';
import * as E from 'fp-ts/Either';
import { failureLine } from '../terminal/failure';
import type { EvolveFlags } from './evolve-flags';
import { nothingGivenAgain, resumedSpec } from './resumed-spec';

const spec = {
  preset: null,
  recipe: { budget: { generations: 10 }, stop: [{ target: 5 }, { steady: { generations: 3, tolerance: 0 } }] },
  seed: 1,
  stopAt: 4,
} as unknown as RunSpec;

describe('nothingGivenAgain', () => {
  it.each<EvolveFlags>([
    { preset: 'mnist-ga' },
    { problem: 'sphere' },
    { recipe: 'r.json' },
    { set: ['a=1'] },
    { seed: '1' },
    { population: '10' },
    { generations: '10' },
    { evaluations: '10' },
    { time: '1s' },
  ])('refuses %j', (flags) => {
    const [name, value] = Object.entries(flags)[0]!;
    expect(E.match(failureLine, () => 'accepted')(nothingGivenAgain(flags))).toBe(
      `--${name}: ${JSON.stringify(typeof value === 'string' ? value : value[0])} cannot be given with --resume, as recipe, seed and budget come from the checkpoint; accepted: --target, --stop-at, --data, --out, --save, --name, --json, --describe, --quiet`,
    );
  });

  it('accepts what the checkpoint does not decide', () => {
    expect(nothingGivenAgain({ target: '1', stopAt: '5', data: 'd', out: 'o', json: true, quiet: true })).toEqual(
      E.right(undefined),
    );
  });
});

describe('resumedSpec', () => {
  it('goes on without the early stop that the run had', () => {
    expect(resumedSpec({})(spec, 4)).toEqual(E.right({ ...spec, stopAt: null }));
  });

  it('takes an early stop after the checkpoint, and no other', () => {
    expect(resumedSpec({ stopAt: '6' })(spec, 4)).toMatchObject(E.right({ stopAt: 6 }));
    expect(E.match(failureLine, () => 'accepted')(resumedSpec({ stopAt: '4' })(spec, 4))).toBe(
      '--stop-at: 4 is not after the checkpoint, which is of generation 4; accepted: an integer, 5 or more',
    );
    expect(E.isLeft(resumedSpec({ stopAt: 'x' })(spec, 4))).toBe(true);
  });

  it('puts a new target in the place of the old one, and leaves other stops alone', () => {
    expect(resumedSpec({ target: '7' })(spec, 4)).toMatchObject(
      E.right({ recipe: { stop: [{ target: 7 }, { steady: { generations: 3, tolerance: 0 } }] } }),
    );
  });
});

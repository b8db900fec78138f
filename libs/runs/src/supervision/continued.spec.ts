import * as E from 'fp-ts/Either';
import { continued } from './continued';
import type { Provenance } from '../model/provenance';

const first: Provenance = {
  dataset: { name: 'mnist', train: 60_000, test: 10_000, sha256: 'b2d8' },
  backend: 'tensorflow',
  plan: { chunk: 25 },
  versions: { evorx: '0.1.0' },
};

describe('continued', () => {
  it('is what is now where there was nothing before', () => {
    expect(continued(null, first)).toEqual(E.right(first));
  });

  it('is the same object where the same means go on, also as a store gives them back', () => {
    expect(E.toUnion(continued(first, { ...first, versions: { evorx: '0.1.0' } }))).toBe(first);
    const plan = { chunk: 25, rows: undefined };
    expect(E.toUnion(continued(first, { ...first, plan }))).toBe(first);
  });

  it('remembers the means before another backend, and before another version', () => {
    const second = { ...first, backend: 'wasm' } as const;
    const third = { ...second, versions: { evorx: '0.2.0' } };
    const then = E.toUnion(continued(first, second)) as Provenance;
    expect(then).toEqual({ ...second, earlier: [first] });
    expect(continued(then, third)).toEqual(E.right({ ...third, earlier: [first, second] }));
    expect(E.toUnion(continued(then, second))).toBe(then);
  });

  it('refuses other images', () => {
    const other = { ...first, dataset: { ...first.dataset!, sha256: 'ffff' } };
    expect(continued(first, other)).toEqual(E.left('The run began on other images, and cannot go on with these.'));
    expect(E.isLeft(continued(first, { ...first, dataset: null }))).toBe(true);
  });
});

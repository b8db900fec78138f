import * as E from 'fp-ts/Either';
import { generations, result } from '../testing/toy-host';
import { order, right, toyService } from '../testing/toy-service';

describe('clones and names', () => {
  it('clones a run: the same recipe, seed and stop, and what is changed over them', async () => {
    const { runs } = toyService(9);
    const original = await right(runs.start({ preset: 'mnist-seed', seed: 5, stopAt: 4, name: 'one' }));
    const same = await right(runs.clone(original.id, {}));
    expect(same).toMatchObject({ name: null, clonedFrom: original.id, spec: original.spec });
    expect(same.id).not.toBe(original.id);
    const other = await right(runs.clone(original.id, { seed: 6, generations: 3, name: ' two ' }));
    expect(other).toMatchObject({ name: 'two', spec: { seed: 6, stopAt: 4, preset: 'mnist-seed' } });
    expect(other.spec.recipe).toEqual({ ...original.spec.recipe, budget: { generations: 3 } });
    expect(await runs.clone(original.id, { population: -1 })()).toMatchObject({ left: { type: 'InvalidInput' } });
    expect(await runs.clone('nobody', {})()).toEqual(E.left({ type: 'NotFound', id: 'nobody' }));
  });

  it('renames a run in any state, for all to see, and goes on with the new name', async () => {
    const { runs, store, process, reaches } = toyService();
    const { id } = await right(runs.start({ ...order, name: 'first' }));
    const seen: Array<string> = [];
    const watching = store.changed.subscribe((changed) => seen.push(changed));
    expect(await right(runs.rename(id, ' second '))).toMatchObject({ name: 'second', state: 'RUNNING' });
    expect(seen).toEqual([id]);
    watching.unsubscribe();
    (await process(0)).end(generations(0, 10), result('generations', 10));
    expect(await reaches(id, ({ state }) => state === 'FINISHED')).toMatchObject({ name: 'second' });
    expect(await right(runs.rename(id, null))).toMatchObject({ name: null, state: 'FINISHED' });
    expect(await runs.rename(id, 'x'.repeat(201))()).toMatchObject({
      left: { type: 'InvalidInput', error: { path: 'name' } },
    });
    expect(await runs.start({ ...order, name: 'a\nb' })()).toMatchObject({ left: { error: { path: 'name' } } });
    expect(await runs.rename('nobody', 'x')()).toEqual(E.left({ type: 'NotFound', id: 'nobody' }));
  });
});

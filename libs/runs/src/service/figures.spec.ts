import { encodeFront } from '../model/front';
import { declared, generations, result } from '../testing/toy-host';
import { order, right, toyService } from '../testing/toy-service';

describe('the figures of a run', () => {
  it('are in its record with its first generation, and stay as they are when it goes on', async () => {
    const { runs, process, reaches } = toyService();
    const { id, figures } = await right(runs.start(order));
    expect(figures).toEqual([]);
    const one = await process(0);
    one.say(declared, generations(0, 3));
    const begun = await reaches(id, ({ generation }) => generation === 3);
    expect(begun.figures.map(({ key }) => key)).toEqual(['best', 'bestSoFar', 'mean', 'accuracy']);
    one.die('SIGKILL');
    const two = await process(1);
    two.end(declared, generations(0, 10), result('generations', 10));
    const ended = await reaches(id, ({ state }) => state === 'FINISHED');
    expect(ended.figures).toEqual(begun.figures);
  });

  it('come with first fronts, kept behind their generations', async () => {
    const { runs, process, reaches, store } = toyService();
    const { id } = await right(runs.start(order));
    const bytes = encodeFront({ generation: 2, members: [{ genome: [1], objectives: { cost: 1 } }] });
    const one = await process(0);
    one.end(declared, generations(0, 10), { type: 'front', generation: 2, bytes }, result('generations', 10));
    await reaches(id, ({ state }) => state === 'FINISHED');
    expect(store.attachmentsOf(id, 'front')).toEqual([2]);
  });
});

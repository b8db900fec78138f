import type { HostMessage } from '../host/host';
import type { Provenance } from '../model/provenance';
import { generations, result } from '../testing/toy-host';
import { right, toyService } from '../testing/toy-service';

describe('generations that are made again', () => {
  const provenance: Provenance = { dataset: null, backend: 'cpu', plan: null, versions: { evorx: '0.1.0' } };
  const differing = (index: number): HostMessage => {
    const message = generations(index, index);
    if (message.type !== 'generations') throw new Error('no generations');
    return {
      ...message,
      generations: message.generations.map((stats) => ({ ...stats, figures: { ...stats.figures, mean: 99 } })),
    };
  };
  const again = async (budget: { generations?: number; timeMs?: number }, then: Partial<Provenance> = {}) => {
    const parts = toyService();
    const { id } = await right(parts.runs.start({ problem: 'sphere', ...budget }));
    const one = await parts.process(0);
    one.say({ type: 'provenance', provenance }, generations(0, 6));
    await parts.reaches(id, ({ generation }) => generation === 6);
    one.die('SIGKILL');
    const two = await parts.process(1);
    two.say({ type: 'provenance', provenance: { ...provenance, ...then } }, generations(0, 3), differing(4));
    two.end(generations(5, 10), result('generations', 10));
    return { ...parts, id, host: two, ended: await parts.reaches(id, ({ state }) => state !== 'RUNNING') };
  };

  it('fail the run where one differs from its row in the journal, by generation and column', async () => {
    const { ended, host, types, id } = await again({ generations: 10 });
    expect(ended).toMatchObject({ state: 'FAILED', provenance });
    expect(ended.error).toContain('Generation 4 was evolved again and its mean differs: 2 in the journal, 99 now.');
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 'Failed']);
    expect(host.alive()).toBe(false);
  });

  it('may differ where the progress is read from a clock', async () => {
    const { ended, types, id } = await again({ timeMs: 60_000 });
    expect(ended).toMatchObject({ state: 'FINISHED' });
    expect(types(id)).toEqual(['Started', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Finished']);
  });

  it('may differ on another backend, which is said and kept', async () => {
    const { ended, logged } = await again({ generations: 10 }, { backend: 'wasm' });
    expect(ended).toMatchObject({ state: 'FINISHED', provenance: { backend: 'wasm', earlier: [provenance] } });
    expect(logged.filter((line) => line.includes('other means'))).toHaveLength(1);
  });

  it('are of another run where the images are others', async () => {
    const dataset = { name: 'mnist-10k', train: 8_000, test: 2_000, sha256: 'ff' } as const;
    expect((await again({ generations: 10 }, { dataset })).ended).toMatchObject({
      state: 'FAILED',
      error: 'The run began on other images, and cannot go on with these.',
    });
  });
});

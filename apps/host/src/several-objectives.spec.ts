import { configure } from '@evorx/recipe';
import { decodeFront, type HostMessage } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { lastValueFrom, NEVER, toArray } from 'rxjs';
import { executeRun } from './execute-run';

describe('a run with several objectives', () => {
  it('finds the front of ZDT1 by its default recipe: a hypervolume of 120.6, and its members with their genomes', async () => {
    const spec = configure(1)({ problem: 'zdt1', seed: 1 });
    if (E.isLeft(spec)) throw new Error(spec.left.message);
    expect(spec.right.recipe).toMatchObject({
      algorithm: { nsga2: { population: 100 } },
      budget: { generations: 250 },
    });
    const job = {
      spec: spec.right,
      resumeFrom: null,
      checkpointFile: null,
      checkpointEveryMs: 60_000,
      championDirectory: null,
      dataDirectory: null,
    };
    const messages: ReadonlyArray<HostMessage> = await lastValueFrom(executeRun(job, NEVER).pipe(toArray()));
    const generations = messages.flatMap((message) => (message.type === 'generations' ? message.generations : []));
    const { index, figures } = generations.at(-1)!;
    expect(index).toBe(250);
    expect(figures['hypervolume']).toBeGreaterThanOrEqual(120.6);
    expect(figures['frontSize']).toBe(100);
    const fronts = messages.flatMap((message) => (message.type === 'front' ? [decodeFront(message.bytes)] : []));
    const last = fronts.at(-1)!;
    if (E.isLeft(last)) throw new Error(last.left);
    expect(last.right.members).toHaveLength(100);
    for (const { genome, objectives } of last.right.members) {
      const [f1 = NaN] = genome as ReadonlyArray<number>;
      expect(objectives['f1']).toBe(f1);
    }
  });
});

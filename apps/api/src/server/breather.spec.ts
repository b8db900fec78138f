import { performance } from 'node:perf_hooks';
import { createBreather } from './breather';

const work = (ms: number): void => {
  for (const end = performance.now() + ms; performance.now() < end;);
};

describe('a breather', () => {
  it('gives nobody a second piece of work in a turn of the event loop that is used up', async () => {
    const breathe = createBreather(5);
    let working = true;
    let turns = 0;
    const count = (): void => {
      turns++;
      if (working) setImmediate(count);
    };
    setImmediate(count);
    const done: Array<number> = new Array<number>(20).fill(0);
    const worker = async (i: number): Promise<void> => {
      for (let piece = 0; piece < 10; piece++) {
        await breathe();
        work(1);
        done[i]!++;
      }
    };
    await Promise.all(done.map((_, i) => worker(i)));
    working = false;
    expect(done).toEqual(new Array(20).fill(10));
    expect(turns).toBeGreaterThanOrEqual(8); // ten pieces each, one a turn; time of its own for each would make two turns
  });
});

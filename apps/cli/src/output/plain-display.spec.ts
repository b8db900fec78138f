import type { HostMessage } from '@evorx/runs';
import { from, lastValueFrom, toArray } from 'rxjs';
import { stats } from '../testing/samples';
import { plainDisplay, plainLine } from './plain-display';

const shown = (messages: ReadonlyArray<HostMessage>, everyMs: number) =>
  lastValueFrom(from(messages).pipe(plainDisplay(everyMs), toArray()));

const at = (index: number, elapsedMs: number): HostMessage => ({
  type: 'generations',
  generations: [stats({ index, elapsedMs })],
});

describe('plainLine', () => {
  it('is one line with the figures of a generation', () => {
    expect(plainLine(stats({ index: 12, best: 0.123456789, evaluations: 12345, elapsedMs: 1234 }))).toBe(
      'generation 12  best 0.12346  mean 0.5  worst 0.25  12,345 evaluations  1.2 s',
    );
  });

  it('tells the validation accuracy and invalid candidates where there are any', () => {
    expect(plainLine(stats({ accuracy: 0.4567, invalid: 2 }))).toContain(
      'best 0.75  mean 0.5  worst 0.25  validation 45.67%  2 invalid',
    );
  });

  it('says so where no individual has a finite score', () => {
    expect(plainLine(stats({ invalid: 50, best: null, mean: null, worst: null }))).toBe(
      'generation 0  no individual has a finite score (50 invalid)  10 evaluations  0 ms',
    );
  });

  it('tells the best so far where the generation has lost it', () => {
    expect(plainLine(stats({ best: 0.75, bestSoFar: 0.25 }))).toContain('best 0.75  best so far 0.25  mean 0.5');
    expect(plainLine(stats({ best: null, bestSoFar: 0.25, invalid: 3 }))).toContain(
      'no individual has a finite score (3 invalid)  best so far 0.25  10 evaluations',
    );
    expect(plainLine(stats({ best: 0.75, bestSoFar: null }))).not.toContain('so far');
  });
});

describe('plainDisplay', () => {
  it('shows the first generation, one in a second, and the last', async () => {
    const lines = await shown([at(0, 0), at(1, 400), at(2, 900), at(3, 1000), at(4, 1200), at(5, 1900)], 1000);
    expect(lines.map(({ text }) => text.split('  ')[0])).toEqual(['generation 0', 'generation 3', 'generation 5']);
  });

  it('shows the last generation once where it was shown already', async () => {
    expect(await shown([at(0, 0), at(1, 5000)], 1000)).toHaveLength(2);
  });

  it('shows the last accuracy measured since the line before, however few generations have one', async () => {
    const run = [
      stats({ index: 0, elapsedMs: 0, accuracy: 0.1 }),
      stats({ index: 1, elapsedMs: 400, accuracy: 0.2 }),
      stats({ index: 2, elapsedMs: 1000 }),
      stats({ index: 3, elapsedMs: 2000 }),
      stats({ index: 4, elapsedMs: 2100, accuracy: 0.4 }),
      stats({ index: 5, elapsedMs: 2200 }),
    ];
    const lines = await shown([{ type: 'generations', generations: run }], 1000);
    expect(lines.map(({ text }) => /validation (\S+)/.exec(text)?.[1])).toEqual([
      '10.00%',
      '20.00%',
      undefined,
      '40.00%',
    ]);
  });

  it('shows notes on stderr', async () => {
    expect(await shown([{ type: 'note', text: 'from the cache' }], 1000)).toEqual([
      { to: 'err', text: 'from the cache\n' },
    ]);
  });

  it('shows nothing of a run without generations', async () => {
    expect(await shown([], 1000)).toEqual([]);
  });
});

import type { RunRecord } from '../model/run-record';
import { difference, repeatable } from './repeated';
import { stats } from '../testing/toy-host';

const runWith = (budget: object, provenance: object | null = null): RunRecord =>
  ({ spec: { recipe: { budget } }, provenance }) as unknown as RunRecord;

describe('difference', () => {
  it('finds none between generations and the same made again, whatever the clock said', () => {
    const again = [{ ...stats(3), elapsedMs: 99, evaluationMs: 7 }, stats(4)];
    expect(difference([stats(2), stats(3), stats(4)], again)).toBeUndefined();
  });

  it.each(['evaluations', 'progress'] as const)('names the generation and its %s', (column) => {
    const message = difference([stats(3), stats(4)], [stats(3), { ...stats(4), [column]: 0.123 }]);
    expect(message).toContain(`Generation 4 was evolved again and its ${column} differs: ${stats(4)[column]} in`);
  });

  it.each(Object.keys(stats(4).figures))('names the generation and its figure %s', (key) => {
    const { figures, ...rest } = stats(4);
    const message = difference([stats(3), stats(4)], [stats(3), { ...rest, figures: { ...figures, [key]: 0.123 } }]);
    expect(message).toContain(`Generation 4 was evolved again and its ${key} differs: ${figures[key]} in`);
  });

  it('misses a generation that the journal does not have', () => {
    expect(difference([stats(3)], [stats(4)])).toBe('Generation 4 is missing in the journal.');
  });
});

describe('repeatable', () => {
  it('is a run whose progress does not hang on a clock', () => {
    expect(repeatable(runWith({ generations: 10 }))).toBe(true);
    expect(repeatable(runWith({ evaluations: 10, time: 5 }))).toBe(true);
    expect(repeatable(runWith({}))).toBe(true);
    expect(repeatable(runWith({ time: 5 }))).toBe(false);
  });

  it('is no run that went on by other means', () => {
    expect(repeatable(runWith({ generations: 1 }, { backend: 'cpu' }))).toBe(true);
    expect(repeatable(runWith({ generations: 1 }, { backend: 'cpu', earlier: [{}] }))).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { last, lastValueFrom, toArray } from 'rxjs';
import { run } from './main';

const source = readFileSync(join(__dirname, 'main.ts'), 'utf8');

describe('the quickstart', () => {
  let lines: jest.SpyInstance;
  beforeEach(() => {
    lines = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => lines.mockRestore());

  it('finds the shortest round trip, and says how it gets on', async () => {
    const { index, length, tour, records } = await lastValueFrom(run.pipe(last()));
    expect(length).toBeCloseTo(2 * 40 * Math.sin(Math.PI / 40), 9);
    expect([...tour].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, city) => city));
    expect(index).toBeLessThan(2_000);
    expect(records).toBeGreaterThan(10);
    expect(lines).toHaveBeenCalledWith('generation 0: 52.699');
  });

  it('never gets worse, and is the same every time', async () => {
    const once = await lastValueFrom(run.pipe(toArray()));
    for (let i = 1; i < once.length; i++) expect(once[i]!.length).toBeLessThanOrEqual(once[i - 1]!.length);
    await expect(lastValueFrom(run.pipe(toArray()))).resolves.toEqual(once);
  });

  it('takes at most 60 lines, TensorFlow and GraphQL not among them', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(source).not.toMatch(/tensorflow|graphql/i);
  });
});

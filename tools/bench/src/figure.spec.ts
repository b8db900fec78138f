import { median, timeOf } from './figure';

describe('median', () => {
  it('is the middle in order of size, the upper one of two', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1, 3, 2])).toBe(3);
    expect(median([7])).toBe(7);
  });

  it('leaves the measurements as they were, and is no number for none', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(median([])).toBeNaN();
  });
});

describe('timeOf', () => {
  it('waits for the action', async () => {
    let done = false;
    const taken = await timeOf(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      done = true;
    });
    expect(done).toBe(true);
    expect(taken).toBeGreaterThan(0);
  });
});

import { outline, sparked } from './sparkline-model';

describe('a sparkline', () => {
  it('grows into the buckets of its size', () => {
    let sparks = sparked([], 4, 1, 5);
    sparks = sparked(sparks, 4, 3, 4);
    sparks = sparked(sparks, 4, 5, 3);
    sparks = sparked(sparks, 4, 5, 1);
    expect(sparks).toEqual([
      { first: 1, last: 3, best: { min: 4, max: 5 } },
      { first: 5, last: 5, best: { min: 3, max: 3 } },
    ]);
  });

  it('is an outline from the first to the last, and nothing where nothing is', () => {
    expect(outline([], 10, 10)).toBe('');
    expect(
      outline(
        [
          { first: 0, last: 0, best: { min: 0, max: 0 } },
          { first: 1, last: 1, best: { min: 1, max: 1 } },
        ],
        10,
        10,
      ),
    ).toBe('M0.0,10.0L10.0,0.0L10.0,0.0L0.0,10.0Z');
  });
});

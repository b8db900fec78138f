import { boundedCache } from './bounded-cache';

describe('a bounded cache', () => {
  it('keeps what was used last', () => {
    const cache = boundedCache<number>(2, 10);
    cache.set('a', 1);
    cache.set('b', 2);
    expect(cache.get('a')).toBe(1);
    cache.set('c', 3);
    expect(['a', 'b', 'c'].map(cache.get)).toEqual([1, undefined, 3]);
  });

  it('keeps nothing whose text is long, and nothing at all where it may not', () => {
    const cache = boundedCache<number>(2, 3);
    cache.set('long', 1);
    expect(cache.get('long')).toBeUndefined();
    const none = boundedCache<number>(0, 3);
    none.set('a', 1);
    expect(none.get('a')).toBeUndefined();
  });
});

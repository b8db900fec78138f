import { MOST_PICKED, picked } from './picks';

describe('picking runs to compare', () => {
  it('adds a run, and takes it away when it is picked again', () => {
    expect(picked(['a'], 'b')).toEqual(['a', 'b']);
    expect(picked(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('leaves those that are picked where there is no room for another', () => {
    const full = Array.from({ length: MOST_PICKED }, (_, i) => String(i));
    expect(picked(full, 'another')).toEqual(full);
    expect(picked(full, '0')).toHaveLength(MOST_PICKED - 1);
  });
});

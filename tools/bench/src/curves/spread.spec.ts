import { spread } from './spread';

const room = { gap: 10, from: 0, to: 100 };

describe('spread positions', () => {
  it('stay where there is room', () => {
    expect(spread([50, 20, 90], room)).toEqual([50, 20, 90]);
    expect(spread([], room)).toEqual([]);
  });

  it('are moved apart in their order', () => {
    expect(spread([50, 52, 51], room)).toEqual([50, 70, 60]);
  });

  it('are kept inside at both ends', () => {
    expect(spread([99, 98, -5], room)).toEqual([100, 90, 0]);
  });
});

import { createRate } from './rate';

describe('a rate', () => {
  let time = 0;
  beforeEach(() => (time = 1_000_000));
  const clock = () => time;

  it('is what there was a second, since the start at first', () => {
    const rate = createRate(clock);
    time += 10_000;
    rate.add(50);
    expect(rate.read()).toBe(5);
  });

  it('is over the last half minute then', () => {
    const rate = createRate(clock);
    for (let second = 0; second < 100; second++) {
      rate.add(60);
      time += 1_000;
    }
    expect(rate.read()).toBeCloseTo(60, -1);
    time += 60_000;
    expect(rate.read()).toBe(0);
  });
});

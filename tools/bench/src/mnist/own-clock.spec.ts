import { ownClock } from './own-clock';

describe("a run's own clock", () => {
  it('begins at 0, and leaves out what happens aside', async () => {
    let now = 1000;
    const clock = ownClock(() => now);
    expect(clock.elapsedMs()).toBe(0);
    now += 30;
    const seen = await clock.aside(() => {
      now += 500;
      return Promise.resolve(clock.elapsedMs());
    });
    expect(seen).toBe(30);
    now += 12;
    expect(clock.elapsedMs()).toBe(42);
  });

  it('goes on after an aside that failed', async () => {
    let now = 0;
    const clock = ownClock(() => now);
    await expect(
      clock.aside(() => {
        now += 7;
        return Promise.reject(new Error('no images'));
      }),
    ).rejects.toThrow('no images');
    now += 5;
    expect(clock.elapsedMs()).toBe(5);
  });
});

import type { RunNow } from './run-now';
import { waitingText } from './waiting';

const run = (name: string) => ({ id: name, name, preset: null }) as RunNow;

describe('a run that waits', () => {
  it.each([
    [undefined, 'It waits for a place.'],
    [{ place: null, holders: [] }, 'It waits for a place.'],
    [{ place: 0, holders: [run('overnight')] }, 'It waits until “overnight” ends or is paused.'],
    [
      { place: 1, holders: [run('a'), run('b')] },
      'It waits until “a” or “b” ends or is paused; one run goes before it.',
    ],
    [
      { place: 2, holders: [run('a'), run('b'), run('c')] },
      'It waits until “a”, “b” or “c” ends or is paused; 2 runs go before it.',
    ],
  ])('says for which runs: %j', (waiting, text) => expect(waitingText(waiting)).toBe(text));
});

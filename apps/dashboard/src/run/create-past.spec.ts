import type { Curve } from '../chart/curve';
import { createPast } from './create-past';

const curve = (size: number): Curve => ({ figures: [], size, buckets: [] });

describe('the past of a run', () => {
  it('that was asked for ahead is not asked for again, but once it was taken', async () => {
    const asks = jest.fn((_: string) => Promise.resolve(curve(1)));
    const { askAhead, pastOf } = createPast(asks);
    askAhead('a');
    expect(await pastOf('a')).toEqual(curve(1));
    expect(asks).toHaveBeenCalledTimes(1);
    await pastOf('a');
    await pastOf('b');
    expect(asks.mock.calls).toEqual([['a'], ['a'], ['b']]);
  });

  it('is asked for anew where asking ahead has failed, as of a server that wants a token first', async () => {
    const asks = jest.fn((_: string) => Promise.resolve(curve(1)));
    asks.mockRejectedValueOnce(new Error('The server wants its token.'));
    const { askAhead, pastOf } = createPast(asks);
    askAhead('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await pastOf('a')).toEqual(curve(1));
  });

  it('is a failure for whoever waits for it while it fails', async () => {
    const { askAhead, pastOf } = createPast(() => Promise.reject(new Error('The server cannot be reached.')));
    askAhead('a');
    await expect(pastOf('a')).rejects.toThrow('cannot be reached');
  });
});

import { GraphQLError } from 'graphql';
import { Subject } from 'rxjs';
import { sharedResults } from './shared-results';

describe('shared results', () => {
  it('are executed once for readers of one group, and given to each as the same object', () => {
    const share = sharedResults();
    const [one, other] = [share('a', undefined), share('a', undefined)];
    const execute = jest.fn(() => ({ data: { x: 1 } }));
    expect(one.of(1, execute)).toBe(other.of(1, execute));
    expect(execute).toHaveBeenCalledTimes(1);
    other.of(2, execute);
    share('b', undefined).of(1, execute);
    expect(execute).toHaveBeenCalledTimes(3);
  });

  it('are waited for together where they take time', async () => {
    const share = sharedResults();
    const [one, other] = [share('a', undefined), share('a', undefined)];
    const execute = jest.fn(() => Promise.resolve({ data: { x: 1 } }));
    const both = await Promise.all([one.of(1, execute), other.of(1, execute)]);
    expect(both[0]).toBe(both[1]);
    expect(await one.of(1, execute)).toBe(both[0]);
    expect(execute).toHaveBeenCalledTimes(1);
  });

  it('are executed anew once they are outdated, and watched only while somebody reads', () => {
    const share = sharedResults();
    const outdated = new Subject<void>();
    const [one, other] = [share('a', outdated), share('a', outdated)];
    let executed = 0;
    const execute = () => ({ data: { x: executed++ } });
    const before = one.of(1, execute);
    outdated.next();
    expect(other.of(1, execute)).not.toBe(before);
    one.leave();
    one.leave();
    expect(outdated.observed).toBe(true);
    other.leave();
    expect(outdated.observed).toBe(false);
  });

  it('are not kept where something went wrong', async () => {
    const one = sharedResults()('a', undefined);
    const failing = jest.fn(() => ({ errors: [new GraphQLError('broken')] }));
    one.of(1, failing);
    one.of(1, failing);
    expect(failing).toHaveBeenCalledTimes(2);
    const rejecting = jest.fn(() => Promise.reject(new Error('broken')));
    await expect(one.of(2, rejecting)).rejects.toThrow('broken');
    await expect(one.of(2, rejecting)).rejects.toThrow('broken');
    expect(rejecting).toHaveBeenCalledTimes(2);
  });

  it('are kept in a bounded number, the newest', () => {
    const one = sharedResults()('a', undefined);
    const execute = jest.fn(() => ({ data: {} }));
    for (let sequence = 0; sequence < 1000; sequence++) one.of(sequence, execute);
    one.of(999, execute);
    expect(execute).toHaveBeenCalledTimes(1000);
    one.of(0, execute);
    expect(execute).toHaveBeenCalledTimes(1001);
  });
});

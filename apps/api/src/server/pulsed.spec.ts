import { Subject } from 'rxjs';
import { pulsed } from './pulsed';

describe('pulsed', () => {
  let changed: Subject<string>;
  let told: Array<string>;
  beforeEach(() => {
    jest.useFakeTimers();
    changed = new Subject();
    told = [];
  });
  afterEach(() => jest.useRealTimers());

  it('tells of a change at once, and of those that follow when the rest is over, each id once', () => {
    pulsed(changed, () => 100).subscribe((id) => told.push(id));
    for (const id of ['a', 'a', 'b', 'a']) changed.next(id);
    expect(told).toEqual(['a']);
    jest.advanceTimersByTime(99);
    expect(told).toEqual(['a']);
    jest.advanceTimersByTime(1);
    expect(told).toEqual(['a', 'a', 'b']);
    jest.advanceTimersByTime(200);
    changed.next('c');
    expect(told).toEqual(['a', 'a', 'b', 'c']);
  });

  it('rests as long as it is told to each time', () => {
    let restMs = 10;
    pulsed(changed, () => restMs).subscribe((id) => told.push(id));
    changed.next('a');
    changed.next('b');
    restMs = 1000;
    jest.advanceTimersByTime(10);
    changed.next('c');
    jest.advanceTimersByTime(999);
    expect(told).toEqual(['a', 'b']);
    jest.advanceTimersByTime(1);
    expect(told).toEqual(['a', 'b', 'c']);
  });

  it('listens once for all, only while somebody does, and leaves no timer behind', () => {
    const pulse = pulsed(changed, () => 100);
    const [one, other] = [pulse.subscribe(), pulse.subscribe()];
    changed.next('a');
    one.unsubscribe();
    expect(changed.observed).toBe(true);
    other.unsubscribe();
    expect(changed.observed).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends with the changes', () => {
    const ended = jest.fn();
    pulsed(changed, () => 100).subscribe({ complete: ended });
    changed.complete();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});

import { Subject } from 'rxjs';
import type { Signal } from '../terminal/terminal';
import { watchSignals } from './watch-signals';

describe('watchSignals', () => {
  const watched = () => {
    const signals = new Subject<Signal>();
    const impatient: Signal[] = [];
    let now = 1000;
    const watch = watchSignals(
      signals,
      () => now,
      (signal) => impatient.push(signal),
    );
    return { signals, impatient, watch, pass: (ms: number) => (now += ms) };
  };

  it('remembers the first signal', () => {
    const { signals, watch } = watched();
    expect(watch.first()).toBeNull();
    signals.next('SIGINT');
    signals.next('SIGTERM');
    expect(watch.first()).toBe('SIGINT');
  });

  it('tells the first signal, and no other, to those who listen later', () => {
    const { signals, watch } = watched();
    signals.next('SIGTERM');
    signals.next('SIGINT');
    const heard: Signal[] = [];
    watch.asked.subscribe((signal) => heard.push(signal));
    expect(heard).toEqual(['SIGTERM']);
  });

  it('takes two signals of one key press for one', () => {
    const { signals, impatient, pass } = watched();
    signals.next('SIGINT');
    pass(20);
    signals.next('SIGINT');
    expect(impatient).toEqual([]);
  });

  it('calls at the second key press, and not after it has stopped', () => {
    const { signals, impatient, pass, watch } = watched();
    signals.next('SIGINT');
    pass(1000);
    signals.next('SIGINT');
    watch.stop();
    signals.next('SIGINT');
    expect(impatient).toEqual(['SIGINT']);
  });
});

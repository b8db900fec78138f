import { type Observable, ReplaySubject, type Subscription } from 'rxjs';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Signal } from '../terminal/terminal';

/**
 * The signals that came while a run was at work.
 *
 * @category Execution
 */
export interface WatchedSignals {
  readonly first: () => Signal | null;
  /** The first signal, also for those who subscribe after it came. */
  readonly asked: Observable<Signal>;
  readonly stop: () => void;
}

/** npm and the terminal each pass Ctrl-C on, so that one key can come as two signals. */
const ONE_KEY_MS = 250;

/**
 * Remembers the first signal, and calls `impatient` at the next one.
 *
 * @category Execution
 */
export const watchSignals = (
  signals: Observable<Signal>,
  now: () => number,
  impatient: (signal: Signal) => void,
): WatchedSignals => {
  let first: Signal | null = null;
  let at = 0;
  const asked = new ReplaySubject<Signal>(1);
  const subscription: Subscription = signals.subscribe((signal) => {
    if (first === null) {
      first = signal;
      at = now();
      asked.next(signal);
    } else if (signal !== 'EPIPE' && now() - at > ONE_KEY_MS) {
      impatient(signal);
    }
  });
  return { first: () => first, asked, stop: () => subscription.unsubscribe() };
};

const codes: Readonly<Record<Signal, ExitCode>> = {
  SIGINT: exitCode.interrupted,
  SIGTERM: exitCode.terminated,
  EPIPE: exitCode.ok,
};

/** How a process that a signal has ended tells so. @category Execution */
export const signalCode = (signal: Signal | null): ExitCode => (signal === null ? exitCode.interrupted : codes[signal]);

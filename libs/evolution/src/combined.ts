import type { Observable } from 'rxjs';
import { type Reason, type Stop, stopOf, type Verdict } from './stop';

/** Several stops as one: every stop judges every state, with a memory of its own, and `reasonOf` makes one reason of their verdicts. */
export const combined = <S>(
  stops: ReadonlyArray<Stop<S>>,
  reasonOf: (verdicts: ReadonlyArray<Verdict>) => Reason | undefined,
  expiry: Observable<Reason> | undefined,
): Stop<S> =>
  stopOf((memory, state) => {
    const verdicts = stops.map(({ judge }, i) => judge(Array.isArray(memory) ? (memory[i] ?? null) : null, state));
    return { memory: verdicts.map((verdict) => verdict.memory), reason: reasonOf(verdicts) };
  }, expiry);

/** The expiries of all stops that have one. */
export const expiriesOf = (stops: ReadonlyArray<Pick<Stop<never>, 'expiry'>>): ReadonlyArray<Observable<Reason>> =>
  stops.flatMap(({ expiry }) => expiry ?? []);

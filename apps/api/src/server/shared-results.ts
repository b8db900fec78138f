import type { ExecutionResult } from 'graphql';
import type { Observable, Subscription } from 'rxjs';

/** Results that are kept of one group, the newest: readers that have caught up ask for the same events within milliseconds. */
const KEPT = 256;

/** What GraphQL gives: at once where nothing had to be waited for. @category Streams */
export type PromiseOrValue<A> = A | Promise<A>;

type Executed = PromiseOrValue<ExecutionResult>;

/**
 * The results of one operation for the events of one run: an event is executed for the first reader that comes to it, and the others get the
 * same result. Readers that are far behind execute for themselves.
 *
 * @category Streams
 */
export interface SharedResults {
  readonly of: (sequence: number, execute: () => Executed) => Executed;
  readonly leave: () => void;
}

interface Group {
  readonly results: Map<number, Executed>;
  readonly watching: Subscription | undefined;
  readers: number;
}

/**
 * Groups of readers who ask the same of the same run. A group is there as long as one of its readers is.
 *
 * @category Streams
 */
export const sharedResults = (): ((
  key: string,
  /** Emits whenever what was executed is no longer so; undefined where it is so for ever. */
  outdated: Observable<unknown> | undefined,
) => SharedResults) => {
  const groups = new Map<string, Group>();

  const groupOf = (key: string, outdated: Observable<unknown> | undefined): Group => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    const results = new Map<number, Executed>();
    const group: Group = { results, readers: 0, watching: outdated?.subscribe(() => results.clear()) };
    groups.set(key, group);
    return group;
  };

  const keep = ({ results }: Group, sequence: number, executed: Executed): void => {
    results.set(sequence, executed);
    if (results.size > KEPT) for (const oldest of results.keys()) return void results.delete(oldest);
  };

  return (key, outdated) => {
    const group = groupOf(key, outdated);
    group.readers++;
    let here = true;
    return {
      of: (sequence, execute) => {
        const known = group.results.get(sequence);
        if (known !== undefined) return known;
        const executed = execute();
        keep(group, sequence, executed);
        const settle = (result: ExecutionResult | undefined): void => {
          if (group.results.get(sequence) !== executed) return;
          // What went wrong for one may go well for the next.
          if (result === undefined || result.errors !== undefined) group.results.delete(sequence);
          else group.results.set(sequence, result);
        };
        if ('then' in executed) executed.then(settle, () => settle(undefined));
        else settle(executed);
        return executed;
      },
      leave: () => {
        if (!here) return;
        here = false;
        if (--group.readers > 0) return;
        group.watching?.unsubscribe();
        groups.delete(key);
      },
    };
  };
};

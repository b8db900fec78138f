import { useEffect, useState } from 'react';
import type { Bucket, Statistics } from '../chart/bucket';
import { type Curve, curveOf, extended, lastOf } from '../chart/curve';
import { ask } from '../graphql/ask';
import { CurveDocument, RunDocument } from '../graphql/graphql';
import { feed } from '../live/feed';
import { note } from '../runs/run-book';
import { type RunNow, isOver, titleOf } from '../runs/run-now';

/** A run that is compared, with its past in buckets. */
export interface Compared {
  readonly run: RunNow;
  readonly title: string;
  readonly recipe: unknown;
  readonly curve: Curve;
}

/** The buckets of a run. */
export const bucketsOf = ({ curve }: Compared): ReadonlyArray<Bucket> => curve.buckets;

/** Fewer than for a run alone: there are several. */
const MOST = 1_024;

const load = async (id: string): Promise<Compared | null> => {
  const [{ run }, past] = await Promise.all([ask(RunDocument, { id }), ask(CurveDocument, { id, most: MOST })]);
  if (run === null) return null;
  note(run);
  const { recipe, ...now } = run;
  return { run: now, title: titleOf(run), recipe, curve: curveOf(past.run?.curve ?? []) };
};

/** A run that was over when it was told may not have been when its past was. */
const isToBeFollowed = ({ run, curve }: Compared): boolean => !isOver(run.state) || lastOf(curve) < run.generation;

/** What is known of the runs that are compared. */
export interface Comparison {
  readonly runs: ReadonlyArray<Compared>;
  readonly missing: number;
  readonly loading: boolean;
  readonly error: string | null;
}

const NOTHING: Comparison = { runs: [], missing: 0, loading: true, error: null };

/** Runs by their ids, live. */
export const useCompared = (ids: string): Comparison => {
  const [known, setKnown] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);

  // What could not be loaded is asked for again as soon as the server is back.
  const failed = known.error !== null;
  useEffect(() => (failed ? feed.onStart(() => setAttempt((before) => before + 1)) : undefined), [failed]);

  useEffect(() => {
    let wanted = true;
    const stops: Array<() => void> = [];
    const extend = (id: string, generations: ReadonlyArray<Statistics>): void =>
      setKnown((before) => ({
        ...before,
        runs: before.runs.map((one) =>
          one.run.id === id ? { ...one, curve: extended(one.curve, generations, MOST) } : one,
        ),
      }));
    const follow = ({ run: { id }, curve }: Compared): (() => void) => {
      let waiting: Array<Statistics> = [];
      let frame = 0;
      let sequence = lastOf(curve);
      const unfollow = feed.follow({
        run: id,
        every: 1,
        cursor: () => sequence,
        hear: (events) => {
          sequence = events.at(-1)?.sequence ?? sequence;
          waiting.push(...events.flatMap((event) => (event.__typename === 'RunAdvanced' ? [event.generation] : [])));
          frame ||= requestAnimationFrame(() => {
            const come = waiting;
            [waiting, frame] = [[], 0];
            extend(id, come);
          });
        },
      });
      return () => {
        unfollow();
        cancelAnimationFrame(frame);
      };
    };

    const wantedIds = ids === '' ? [] : ids.split(',');
    Promise.all(wantedIds.map(load)).then(
      (found) => {
        if (!wanted) return;
        const runs = found.filter((run) => run !== null);
        setKnown({ runs, missing: found.length - runs.length, loading: false, error: null });
        stops.push(...runs.filter(isToBeFollowed).map(follow));
      },
      (failure: Error) => wanted && setKnown({ ...NOTHING, loading: false, error: failure.message }),
    );
    return () => {
      wanted = false;
      for (const stop of stops) stop();
    };
  }, [ids, attempt]);
  return known;
};

import { useEffect, useRef, useState } from 'react';
import type { Statistics } from '../chart/bucket';
import { type Curve, extended, lastOf, noCurve } from '../chart/curve';
import { ask } from '../graphql/ask';
import { RecentDocument } from '../graphql/graphql';
import { type FollowedEvents, feed } from '../live/feed';
import { type RunNow, isOver } from '../runs/run-now';
import { pastOf } from './past';
import { useAgain } from '../live/use-again';
import { LOOK_BACK, type Timed, withRecent } from './recent';

/** What is known of a run's past. */
export interface LiveCurve {
  readonly curve: Curve;
  readonly recent: ReadonlyArray<Timed>;
  readonly error: string | null;
  readonly loading: boolean;
}

const NOTHING: LiveCurve = { curve: noCurve, recent: [], error: null, loading: true };

const generationsIn = (events: FollowedEvents): ReadonlyArray<Statistics> =>
  events.flatMap((event) => (event.__typename === 'RunAdvanced' ? [event.generation] : []));

/**
 * A run's past in buckets, and what comes of it, merged into the same buckets once a frame. A stream that is cut goes
 * on after the last event; one that begins with the past's last generation tells a few events twice, which changes
 * nothing.
 */
export const useLiveCurve = (run: Pick<RunNow, 'id' | 'generation' | 'state'>): LiveCurve => {
  const { id } = run;
  // Before its first generation a run has declared nothing.
  const begun = run.generation >= 0;
  const [known, setKnown] = useState(NOTHING);
  const failed = known.error !== null;
  const attempt = useAgain(failed);
  const latest = useRef(known);
  latest.current = known;

  useEffect(() => {
    let wanted = true;
    pastOf(id).then(
      (curve) => wanted && setKnown({ curve, recent: [], error: null, loading: false }),
      (error: Error) => wanted && setKnown({ ...NOTHING, loading: false, error: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id, attempt, begun]);

  // The chart does not wait for it.
  const isKnown = !known.loading && !failed;
  useEffect(() => {
    if (!isKnown) return undefined;
    let wanted = true;
    ask(RecentDocument, { id, after: Math.max(-1, lastOf(latest.current.curve) - LOOK_BACK) }).then(
      ({ run: found }) =>
        wanted && setKnown((now) => ({ ...now, recent: withRecent(found?.generations ?? [], now.recent) })),
      // The page says by itself that the server is away; what comes live begins anew.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [id, isKnown]);

  // Followed to its last generation: the run's state may be told before that is, and its past may have been told
  // before its end.
  const followed =
    isKnown && known.curve.figures.length > 0 && (!isOver(run.state) || lastOf(known.curve) < run.generation);
  useEffect(() => {
    if (!followed) return undefined;
    let waiting: Array<Statistics> = [];
    let frame = 0;
    let sequence = lastOf(latest.current.curve);
    const show = (): void => {
      const come = waiting;
      [waiting, frame] = [[], 0];
      setKnown((before) => ({
        ...before,
        curve: extended(before.curve, come),
        recent: withRecent(before.recent, come),
      }));
    };
    const unfollow = feed.follow({
      run: id,
      cursor: () => sequence,
      hear: (events) => {
        sequence = events.at(-1)?.sequence ?? sequence;
        waiting.push(...generationsIn(events));
        if (frame === 0) frame = requestAnimationFrame(show);
      },
    });
    return () => {
      unfollow();
      cancelAnimationFrame(frame);
    };
  }, [id, followed]);
  return known;
};

import { useEffect, useRef, useState } from 'react';
import type { Statistics } from '../chart/bucket';
import { type Curve, extended, lastOf, noCurve } from '../chart/curve';
import { ask } from '../graphql/ask';
import { RunDocument } from '../graphql/graphql';
import { feed } from '../live/feed';
import { useAgain } from '../live/use-again';
import { useCell } from '../live/use-cell';
import { askCurve } from '../run/ask-curve';
import { book, note } from '../runs/run-book';
import { type RunNow, isOver, titleOf } from '../runs/run-now';

/** A run that is compared, with its past in buckets. */
export interface Compared {
  readonly run: RunNow;
  readonly title: string;
  readonly recipe: unknown;
  readonly curve: Curve;
}

/** Fewer than for a run alone: there are several. */
const MOST = 1_024;

const load = async (id: string): Promise<Compared | null> => {
  const [{ run }, curve] = await Promise.all([ask(RunDocument, { id }), askCurve(id, MOST)]);
  if (run === null) return null;
  note(run);
  const { recipe, ...now } = run;
  return { run: now, title: titleOf(run), recipe, curve: curve ?? noCurve };
};

/** To its last generation: a run's state may be told before that is. */
const isToBeFollowed = (run: RunNow, curve: Curve): boolean => !isOver(run.state) || lastOf(curve) < run.generation;

/** Hears a run's generations behind `after`, once a frame. */
const followEvents = (
  run: string,
  after: number,
  hear: (generations: ReadonlyArray<Statistics>) => void,
): (() => void) => {
  let waiting: Array<Statistics> = [];
  let frame = 0;
  let sequence = after;
  const unfollow = feed.follow({
    run,
    cursor: () => sequence,
    hear: (events) => {
      sequence = events.at(-1)?.sequence ?? sequence;
      waiting.push(...events.flatMap((event) => (event.__typename === 'RunAdvanced' ? [event.generation] : [])));
      frame ||= requestAnimationFrame(() => {
        const come = waiting;
        [waiting, frame] = [[], 0];
        hear(come);
      });
    },
  });
  return () => {
    unfollow();
    cancelAnimationFrame(frame);
  };
};

/** What is known of the runs that are compared. */
export interface Comparison {
  readonly runs: ReadonlyArray<Compared>;
  readonly missing: number;
  readonly loading: boolean;
  readonly error: string | null;
  /** Another one whenever all of them were loaded anew. */
  readonly load: number;
}

const NOTHING: Comparison = { runs: [], missing: 0, loading: true, error: null, load: 0 };

/** Runs by their ids, live. */
export const useCompared = (ids: string): Comparison => {
  const [known, setKnown] = useState(NOTHING);
  const attempt = useAgain(known.error !== null);

  useEffect(() => {
    let wanted = true;
    const wantedIds = ids === '' ? [] : ids.split(',');
    Promise.all(wantedIds.map(load)).then(
      (found) => {
        if (!wanted) return;
        const runs = found.filter((run) => run !== null);
        setKnown(({ load: before }) => ({
          runs,
          missing: found.length - runs.length,
          loading: false,
          error: null,
          load: before + 1,
        }));
      },
      (failure: Error) =>
        wanted &&
        setKnown(({ load: before }) => ({ ...NOTHING, load: before, loading: false, error: failure.message })),
    );
    return () => {
      wanted = false;
    };
  }, [ids, attempt]);

  const latest = useRef(known);
  latest.current = known;
  const { known: all } = useCell(book);
  const followed = known.runs
    .filter(({ run, curve }) => isToBeFollowed(all.get(run.id)?.run ?? run, curve))
    .map(({ run }) => run.id)
    .join();
  useEffect(() => {
    if (followed === '') return undefined;
    const stops = followed.split(',').map((id) => {
      const curve = latest.current.runs.find(({ run }) => run.id === id)?.curve;
      return followEvents(id, curve === undefined ? -1 : lastOf(curve), (generations) =>
        setKnown((before) => ({
          ...before,
          runs: before.runs.map((one) =>
            one.run.id === id ? { ...one, curve: extended(one.curve, generations, MOST) } : one,
          ),
        })),
      );
    });
    return () => stops.forEach((stop) => stop());
  }, [followed, known.load]);
  return known;
};

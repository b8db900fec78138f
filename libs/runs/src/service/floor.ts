import type { RunRecord } from '../model/run-record';
import type { RunsOptions } from './runs';
import { supervise, type Live } from '../supervision/supervise';

/**
 * The runs that this process executes or has waiting.
 *
 * @internal
 */
export interface Floor {
  /** Lets a QUEUED run wait for a place in its lane; settles when it waits, or is RUNNING. */
  readonly enqueue: (record: RunRecord) => Promise<void>;
  /** Lets a run wait no more. */
  readonly leave: (id: string) => void;
  /** The supervisor of a run that has a place. */
  readonly live: (id: string) => Live | undefined;
  /** Whether a run is here at all. */
  readonly has: (id: string) => boolean;
  /** How many runs of its lane go before it; null where it does not wait here. */
  readonly place: (id: string) => number | null;
  /** The runs that are executed here and whose checkpoints are not kept for the time being, and why. */
  readonly unsaved: () => ReadonlyArray<{ readonly run: string; readonly reason: string }>;
  /** The runs that have the places of its lane; null where it does not wait here. */
  readonly waitingFor: (id: string) => ReadonlyArray<string> | null;
  /** Launches nothing more, has hosts write their checkpoints, waits at most that long, and kills the rest. */
  readonly close: (deadlineMs: number) => Promise<void>;
}

/** @internal */
export const openFloor = (options: RunsOptions): Floor => {
  const { lane } = options;
  const waiting: Array<RunRecord> = [];
  const places = new Map<string, { readonly lane: string; readonly live: Live }>();
  let open = true;

  const hasRoom = ({ spec }: RunRecord): boolean => {
    const { name, limit } = lane(spec);
    return [...places.values()].filter((place) => place.lane === name).length < limit;
  };

  const pump = (): void => {
    for (let next = waiting.findIndex(hasRoom); open && next >= 0; next = waiting.findIndex(hasRoom)) {
      const [record] = waiting.splice(next, 1) as [RunRecord];
      const live = supervise(options, record);
      places.set(record.id, { lane: lane(record.spec).name, live });
      void live.ended.then(() => {
        places.delete(record.id);
        pump();
      });
    }
  };

  const position = (id: string): number => waiting.findIndex((record) => record.id === id);

  return {
    enqueue: async (record) => {
      if (!open) return;
      waiting.push(record);
      pump();
      await places.get(record.id)?.live.launched;
    },
    leave: (id) => {
      if (position(id) >= 0) waiting.splice(position(id), 1);
    },
    live: (id) => places.get(id)?.live,
    has: (id) => places.has(id) || position(id) >= 0,
    place: (id) => {
      const at = position(id);
      if (at < 0) return null;
      const { name } = lane(waiting[at]!.spec);
      return waiting.slice(0, at).filter(({ spec }) => lane(spec).name === name).length;
    },
    unsaved: () =>
      [...places].flatMap(([run, { live }]) => {
        const reason = live.unsaved();
        return reason === null ? [] : [{ run, reason }];
      }),
    waitingFor: (id) => {
      const at = position(id);
      if (at < 0) return null;
      const { name } = lane(waiting[at]!.spec);
      return [...places].filter(([, place]) => place.lane === name).map(([holder]) => holder);
    },
    close: async (deadlineMs) => {
      open = false;
      waiting.length = 0;
      const lives = [...places.values()].map(({ live }) => live);
      for (const live of lives) live.ask('shutdown');
      const all = Promise.all(lives.map(({ ended }) => ended));
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([all, new Promise((resolve) => (timer = setTimeout(resolve, deadlineMs)))]);
      clearTimeout(timer);
      for (const live of lives) live.kill();
      await all;
    },
  };
};

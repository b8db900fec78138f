/** Milliseconds from a generation to a subscriber, over all subscribers and generations. */
export interface Latencies {
  readonly events: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const at = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/**
 * Latencies from arrivals, each given as its time less the time on the run's clock. The two clocks began at different
 * moments; their offset is taken from the fastest arrival of all, so that what is read is how much longer the others
 * took.
 */
export const latencies = (): {
  readonly note: (sequence: number, offset: number) => void;
  /** Forgets what was measured; only events after that one count from now on. */
  readonly from: (sequence: number) => void;
  readonly read: () => Latencies;
} => {
  let fastest = Infinity;
  let after = Infinity;
  let offsets: Array<number> = [];
  return {
    note: (sequence, offset) => {
      if (offset < fastest) fastest = offset;
      if (sequence > after) offsets.push(offset);
    },
    from: (sequence) => {
      after = sequence;
      offsets = [];
    },
    read: () => {
      const sorted = Float64Array.from(offsets, (offset) => offset - fastest).sort();
      return { events: sorted.length, p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: at(sorted, 1) };
    },
  };
};

import type { GenerationStats, HostMessage } from '@evorx/runs';

/**
 * What the live display knows of a run.
 *
 * @category Model
 */
export interface Progress {
  readonly title: string;
  /** Ends the run early, and then is what the bar fills up to. */
  readonly stopAt: number | null;
  readonly last: GenerationStats | null;
  /** The last validation accuracy measured. */
  readonly accuracy: number | null;
  /** The best of every `stride`-th generation, thinned out as the run grows long. */
  readonly history: ReadonlyArray<number>;
  readonly stride: number;
  /** An earlier generation, a few seconds back, that the speed is measured from; and the one that takes its place. */
  readonly since: GenerationStats | null;
  readonly next: GenerationStats | null;
  /** All notes so far. */
  readonly notes: ReadonlyArray<string>;
}

const HISTORY = 400;
const WINDOW_MS = 3000;

/** @category Constructors */
export const noProgress = (title: string, stopAt: number | null): Progress => ({
  title,
  stopAt,
  last: null,
  accuracy: null,
  history: [],
  stride: 1,
  since: null,
  next: null,
  notes: [],
});

const remember = (progress: Progress, stats: GenerationStats): Pick<Progress, 'history' | 'stride'> => {
  const best = stats.figures['best'] ?? null;
  if (best === null || stats.index % progress.stride !== 0) return progress;
  const history = [...progress.history, best];
  return history.length < HISTORY
    ? { history, stride: progress.stride }
    : { history: history.filter((_, i) => i % 2 === 0), stride: progress.stride * 2 };
};

const advance = (progress: Progress, stats: GenerationStats): Progress => {
  const moves = progress.next !== null && stats.elapsedMs - progress.next.elapsedMs > WINDOW_MS;
  return {
    ...progress,
    ...remember(progress, stats),
    last: stats,
    accuracy: stats.figures['accuracy'] ?? progress.accuracy,
    since: moves ? progress.next : (progress.since ?? stats),
    next: moves ? stats : (progress.next ?? stats),
  };
};

/**
 * Takes in one message.
 *
 * @category Model
 */
export const progressed = (progress: Progress, message: HostMessage): Progress => {
  switch (message.type) {
    case 'note':
      return { ...progress, notes: [...progress.notes, message.text] };
    case 'generations':
      return message.generations.reduce(advance, progress);
    default:
      return progress;
  }
};

/**
 * The share of the run that is done, in [0, 1]: of its budget, or of the generations up to an early stop. @category
 * Model
 */
export const done = ({ last, stopAt }: Progress): number =>
  last === null ? 0 : Math.min(1, Math.max(last.progress, stopAt ? last.index / stopAt : 0));

/** Generations in a second, over the last few seconds; null before there are two. @category Model */
export const speed = ({ last, since }: Progress): number | null => {
  const ms = last && since ? last.elapsedMs - since.elapsedMs : 0;
  return last && since && ms > 0 ? ((last.index - since.index) * 1000) / ms : null;
};

/** Milliseconds to go if the run keeps its pace; null before that can be told. @category Model */
export const remaining = (progress: Progress): number | null => {
  const { last, since } = progress;
  if (last === null || since === null) return null;
  const before = done({ ...progress, last: since });
  const now = done(progress);
  return now > before ? ((1 - now) * (last.elapsedMs - since.elapsedMs)) / (now - before) : null;
};

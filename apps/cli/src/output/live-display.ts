import type { HostMessage } from '@evorx/runs';
import { asyncScheduler, map, scan, startWith, throttleTime, type OperatorFunction, type SchedulerLike } from 'rxjs';
import type { Printed } from './printed';
import { noProgress, progressed, type Progress } from './progress';
import { progressFrame } from './progress-frame';

const ERASE_LINE_END = '\x1b[K';
const ERASE_BELOW = '\x1b[J';

/**
 * Draws rows over a frame of that height without flicker: one write that goes back up, overwrites line by line, and erases what is left
 * of longer lines and of a longer frame. `above` are lines that stay; the frame moves down below them.
 *
 * @category Rendering
 */
export const redraw = (height: number, above: ReadonlyArray<string>, rows: ReadonlyArray<string>): string => {
  const up = height === 0 ? '' : `\x1b[${height}A`;
  return `\r${up}${[...above, ...rows].map((row) => `${row}${ERASE_LINE_END}\n`).join('')}${ERASE_BELOW}`;
};

interface Frame {
  readonly height: number;
  /** Notes that are above the frame already. */
  readonly noted: number;
  readonly text: string;
}

/**
 * The live display of a terminal: a frame a few times a second, however fast the generations come; the last one stays. Before the first
 * generation nothing is drawn over, as native libraries print lines of their own while they load.
 *
 * @category Displays
 */
export const liveDisplay = (
  title: string,
  stopAt: number | null,
  columns: () => number,
  everyMs = 200,
  scheduler: SchedulerLike = asyncScheduler,
): OperatorFunction<HostMessage, Printed> => {
  const draw = (before: Frame, progress: Progress): Frame => {
    const waiting = progress.last === null;
    const rows = waiting && before.text !== '' ? [] : progressFrame(progress, Math.max(20, columns()));
    return {
      height: waiting ? 0 : rows.length,
      noted: progress.notes.length,
      text: redraw(before.height, progress.notes.slice(before.noted), rows),
    };
  };
  return (messages) =>
    messages.pipe(
      scan(progressed, noProgress(title, stopAt)),
      startWith(noProgress(title, stopAt)),
      throttleTime(everyMs, scheduler, { leading: true, trailing: true }),
      scan(draw, { height: 0, noted: 0, text: '' }),
      map(({ text }): Printed => ({ to: 'out', text })),
    );
};

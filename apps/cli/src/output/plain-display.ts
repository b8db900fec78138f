import type { GenerationStats, HostMessage } from '@evorx/runs';
import { concat, concatMap, defer, from, of, EMPTY, type Observable, type OperatorFunction } from 'rxjs';
import { duration, percentage, wholeNumber } from './numbers';
import { line, remark, type Printed } from './printed';
import { invalidParts, scoreParts } from './score-parts';

/**
 * A generation as one line for people, with the validation accuracy that was measured last.
 *
 * @category Rendering
 */
export const plainLine = (stats: GenerationStats, accuracy = stats.figures['accuracy'] ?? null): string =>
  [
    `generation ${stats.index}`,
    ...scoreParts(stats, ['mean', 'worst']),
    ...(accuracy === null ? [] : [`validation ${percentage(accuracy)}`]),
    ...invalidParts(stats),
    `${wholeNumber(stats.evaluations)} evaluations`,
    duration(stats.elapsedMs),
  ].join('  ');

/**
 * Progress where lines cannot be drawn over: the first generation, then at most one line in each second of the run, and
 * the last generation. The seconds are the run's own, so that the display is a function of the messages. A line tells
 * the last validation accuracy that was measured since the line before it.
 *
 * @category Displays
 */
export const plainDisplay =
  (everyMs = 1000): OperatorFunction<HostMessage, Printed> =>
  (messages) =>
    defer(() => {
      let nextMs = -Infinity;
      let held: string | null = null;
      let measured: number | null = null;
      const show = (message: HostMessage): Observable<Printed> => {
        if (message.type === 'note') return of(remark(message.text));
        if (message.type !== 'generations') return EMPTY;
        const lines: Printed[] = [];
        for (const stats of message.generations) {
          measured = stats.figures['accuracy'] ?? measured;
          if (stats.elapsedMs < nextMs) {
            held = plainLine(stats, measured);
          } else {
            lines.push(line(plainLine(stats, measured)));
            held = null;
            measured = null;
            nextMs = stats.elapsedMs + everyMs;
          }
        }
        return from(lines);
      };
      return concat(
        messages.pipe(concatMap(show)),
        defer(() => (held === null ? EMPTY : of(line(held)))),
      );
    });

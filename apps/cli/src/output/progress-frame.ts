import { plot } from 'asciichart';
import { Format } from 'cli-progress';
import { duration, percentage, shortNumber, wholeNumber } from './numbers';
import { done, remaining, speed, type Progress } from './progress';
import { invalidParts, scoreParts } from './score-parts';

const bar = (fraction: number, width: number): string =>
  Format.BarFormat(fraction, {
    barsize: width,
    barCompleteString: '█'.repeat(width),
    barIncompleteString: '░'.repeat(width),
    barGlue: '',
  });

/** As many parts as a line has room for: half a number would be another number. */
const fitted = (parts: ReadonlyArray<string>, room: number): string =>
  parts.reduce((row, part) => (row.length + 2 + part.length > room ? row : `${row}  ${part}`));

/** As many values as there is room for, the last one among them. */
const thinned = (values: ReadonlyArray<number>, room: number): ReadonlyArray<number> =>
  values.length <= room
    ? values
    : Array.from({ length: room }, (_, i) => values[Math.round((i * (values.length - 1)) / (room - 1))]!);

const curve = (history: ReadonlyArray<number>, columns: number): ReadonlyArray<string> => {
  const values = thinned(history, Math.min(72, columns - 14));
  if (values.length < 2) return [];
  const flat = values.every((value) => value === values[0]);
  const text = plot([...values], {
    height: flat ? 1 : 6,
    // Of a flat curve asciichart names the nearest integer.
    format: (x) => shortNumber(flat ? values[0]! : Number(x.toPrecision(4))).padStart(10),
  });
  return text.split('\n').map((row) => row.trimEnd());
};

/**
 * The live display as text, a line each: the bar, the figures, the curve of the best. A function of what is known and
 * of the room.
 *
 * @category Rendering
 */
export const progressFrame = (progress: Progress, columns: number): ReadonlyArray<string> => {
  const { last, title } = progress;
  if (last === null) return [`${title}: getting ready`.slice(0, columns - 1)];
  const fraction = done(progress);
  const left = remaining(progress);
  const rate = speed(progress);
  const figures = [
    `generation ${wholeNumber(last.index)}`,
    ...scoreParts(last, ['mean']),
    ...(progress.accuracy === null ? [] : [`validation ${percentage(progress.accuracy)}`]),
    ...invalidParts(last),
  ];
  const pace = [
    `${rate === null ? '-' : shortNumber(Number(rate.toPrecision(3)))} generations/s`,
    `${wholeNumber(last.evaluations)} evaluations`,
    `${duration(last.elapsedMs)} elapsed`,
    `ETA ${left === null ? '-' : duration(left)}`,
  ];
  const width = Math.max(10, Math.min(40, columns - title.length - 10));
  return [
    `${title} ${bar(fraction, width)} ${Math.floor(fraction * 100)}%`,
    fitted(figures, columns - 1),
    fitted(pace, columns - 1),
    ...curve(progress.history, columns),
  ].map((row) => [...row].slice(0, columns - 1).join(''));
};

import type { Shown } from '@evorx/recipe';
import { table } from './table';

/** Lines that are printed of a solution; a terminal has no room for more. */
const MOST_LINES = 60;

/**
 * Characters that a terminal would act on: all controls but the line feed, and those that turn the direction of
 * writing.
 */
const ACTING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const harmless = (text: string): string => text.replace(ACTING, '\ufffd');

const textOf = (shown: Shown, columns: number): string => {
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'table':
      return table(
        shown.columns,
        shown.rows.map((row) => shown.columns.map((_, i) => String(row[i] ?? ''))),
        columns,
      );
    case 'json':
      return JSON.stringify(shown.json, null, 2);
    case 'svg':
      return `a picture of ${shown.svg.length} characters of SVG: see evorx serve, or --json`;
    case 'plot':
      return shown.series.map(({ name, points }) => `${name}: ${points.length} points`).join('\n');
  }
};

/**
 * A solution as its problem shows it, as plain text. Nothing in it is taken for a command by the terminal.
 *
 * @category Rendering
 */
export const shownText = (shown: Shown, columns: number): string => {
  const lines = harmless(textOf(shown, columns)).trimEnd().split('\n');
  return lines.length <= MOST_LINES
    ? lines.join('\n')
    : [...lines.slice(0, MOST_LINES), `... ${lines.length - MOST_LINES} further lines`].join('\n');
};

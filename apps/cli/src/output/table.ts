const wrapped = (text: string, width: number): ReadonlyArray<string> =>
  text.split(/\s+/).reduce<string[]>((rows, word) => {
    const last = rows.at(-1);
    return last === undefined || last.length + 1 + word.length > width
      ? [...rows, word]
      : [...rows.slice(0, -1), `${last} ${word}`];
  }, []);

/**
 * A table for people: columns as wide as their longest cell, except the last, whose lines are
 * wrapped to what is left of the width.
 *
 * @category Rendering
 */
export const table = (
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  columns: number,
): string => {
  const all = [heads, ...rows];
  const widths = heads.slice(0, -1).map((_, i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const indent = widths.reduce((sum, width) => sum + width + 2, 0);
  const room = Math.max(30, columns - indent - 1);
  return all
    .flatMap((row) => {
      const [first = '', ...more] = (row[heads.length - 1] ?? '').split('\n').flatMap((text) => wrapped(text, room));
      const start = widths.map((width, i) => `${(row[i] ?? '').padEnd(width)}  `).join('');
      return [`${start}${first}`, ...more.map((text) => `${' '.repeat(indent)}${text}`)];
    })
    .map((row) => row.trimEnd())
    .join('\n');
};

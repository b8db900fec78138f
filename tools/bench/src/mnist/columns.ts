/** Rows, the first being titles, as a Markdown table with columns of one width. */
export const columns = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const [titles = [], ...body] = rows;
  const widths = titles.map((_, i) => Math.max(...rows.map((row) => row[i]!.length), 3));
  const line = (cells: ReadonlyArray<string>): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
};

import type { Figure } from './figure';

const number = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

const verdict = ({ judged, better, must, aim }: Figure): string => {
  const reaches = (mark: number): boolean => (better === 'higher' ? judged >= mark : judged <= mark);
  return reaches(aim) ? 'aim' : reaches(must) ? 'must' : 'missed';
};

/** The figures as a Markdown table. */
export const table = (figures: ReadonlyArray<Figure>): string => {
  const header = ['figure', 'value', 'baseline', 'judged', 'must', 'aim', 'reached'];
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.value)} ${figure.unit}`,
    figure.baseline === undefined ? '' : `${number(figure.baseline.value)} ${figure.unit} (${figure.baseline.name})`,
    number(figure.judged),
    `${figure.better === 'higher' ? '>=' : '<='} ${figure.must}`,
    `${figure.better === 'higher' ? '>=' : '<='} ${figure.aim}`,
    verdict(figure),
  ]);
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: ReadonlyArray<string>): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
};

/** A block of TypeScript in a README or in a doc comment. */
export interface Example {
  /** Where it begins: `libs/core/README.md:12`. */
  readonly name: string;
  readonly file: string;
  /** The line of the file, from 1, that the first line of the code is. */
  readonly line: number;
  readonly code: string;
  /** Compiled only: marked `no-run`. */
  readonly runs: boolean;
}

const OPENING = /^\s*```(?:ts|typescript)\b(.*)$/;
const CLOSING = /^\s*```\s*$/;

interface Line {
  readonly text: string;
  readonly number: number;
}

const example = (file: string, lines: ReadonlyArray<Line>, runs: boolean): ReadonlyArray<Example> => {
  const [first] = lines;
  if (first === undefined) return [];
  const code = lines.map(({ text }) => text).join('\n');
  return [{ name: `${file}:${first.number}`, file, line: first.number, code, runs }];
};

const fenced = (file: string, lines: ReadonlyArray<Line>): ReadonlyArray<Example> => {
  const start = lines.findIndex(({ text }) => OPENING.test(text));
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex(({ text }) => CLOSING.test(text));
  const end = length === -1 ? lines.length : start + 1 + length;
  const runs = !/\bno-run\b/.test(OPENING.exec(lines[start]?.text ?? '')?.[1] ?? '');
  return [...example(file, lines.slice(start + 1, end), runs), ...fenced(file, lines.slice(end + 1))];
};

const numbered = (text: string): ReadonlyArray<Line> =>
  text.split(/\r?\n/).map((line, index) => ({ text: line, number: index + 1 }));

/** The `ts` blocks of a Markdown text. */
export const examplesOfMarkdown = (file: string, text: string): ReadonlyArray<Example> => fenced(file, numbered(text));

const tagged = (file: string, comment: ReadonlyArray<Line>): ReadonlyArray<Example> => {
  const start = comment.findIndex(({ text }) => /^@example\b/.test(text));
  if (start === -1) return [];
  const rest = comment.slice(start + 1);
  const length = rest.findIndex(({ text }) => /^@[a-z]+\b/.test(text));
  const body = length === -1 ? rest : rest.slice(0, length);
  const own = body.some(({ text }) => OPENING.test(text)) ? fenced(file, body) : example(file, trimmed(body), true);
  return [...own, ...(length === -1 ? [] : tagged(file, rest.slice(length)))];
};

const trimmed = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> => {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return first === -1 ? [] : lines.slice(first, last + 1);
};

/** The `@example` blocks of the doc comments of a source text, with or without a fence. */
export const examplesOfSource = (file: string, text: string): ReadonlyArray<Example> => {
  const found: Array<Example> = [];
  let comment: Array<Line> | null = null;
  for (const { text: line, number } of numbered(text)) {
    if (comment === null && /^\s*\/\*\*/.test(line)) comment = [];
    const content = line.replace(/^\s*(?:\/\*\*|\*(?!\/)) ?/, '').replace(/\s*\*\/\s*$/, '');
    comment?.push({ text: content, number });
    if (comment !== null && line.includes('*/')) {
      found.push(...tagged(file, comment));
      comment = null;
    }
  }
  return found;
};

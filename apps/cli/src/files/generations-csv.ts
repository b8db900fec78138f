import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { writeAsideSync } from '@evorx/files';
import { type FigureValues, STANDARD_FIGURES } from '@evorx/evolution';
import type { GenerationStats } from '@evorx/runs';
import { reasonOf } from '../terminal/reason-of';

const columns = [
  'index',
  'evaluations',
  'best',
  'mean',
  'worst',
  'deviation',
  'accuracy',
  'invalid',
  'bestSoFar',
  'elapsedMs',
] as const;

/** Columns of a file that was begun before the best so far was one of them: the one before the last. */
const BEFORE = columns.length - 1;

/** Figures that are a column, or that every run has and no file: of a run, all others have columns behind these. */
const KNOWN: ReadonlySet<string> = new Set([...columns, ...STANDARD_FIGURES.map(({ key }) => key)]);

const columnsOf = (figures: FigureValues): ReadonlyArray<string> => [
  ...columns,
  ...Object.keys(figures).filter((key) => !KNOWN.has(key)),
];

/** The first line of `generations.csv`: the columns of every run, then those of further figures. @category Rendering */
export const csvHeader = (figures: FigureValues = {}): string => columnsOf(figures).join(',');

/** A generation as a row; what was not measured is empty. @category Rendering */
export const csvRow = ({ figures, ...stats }: GenerationStats): string => {
  const values: Readonly<Record<string, number | null>> = { ...figures, ...stats };
  return columnsOf(figures)
    .map((name) => values[name] ?? '')
    .join(',');
};

/**
 * The whole rows of a file with so many columns up to that generation, so that a run that goes on from there repeats
 * none. Rows of an earlier evorx, which have no best so far, get an empty one.
 *
 * @category Files
 */
export const rowsUpTo = (text: string, generation: number, width = columns.length as number): ReadonlyArray<string> =>
  text
    .split('\n')
    .filter((row) => /^\d+,/.test(row) && Number.parseInt(row, 10) <= generation)
    .map((row) => (isBefore(text) && row.split(',').length === BEFORE ? row.replace(/,[^,]*$/, ',$&') : row))
    .filter((row) => row.split(',').length === width);

const isBefore = (text: string): boolean => text.slice(0, text.indexOf('\n')).split(',').length === BEFORE;

/**
 * What a run that goes on had done before: the generation it goes on after, and the file that holds its rows, if it has
 * any.
 *
 * @category Model
 */
export interface Before {
  readonly after: number;
  readonly earlier: string | null;
  /** Is told of rows that wait to be written, and when they are. */
  readonly say?: (text: string) => void;
}

/** Bytes of rows that wait at most for a disk that takes them. */
const MOST_WAITING = 64 * 1024 * 1024;

/**
 * A file of generations that is being written. Nothing is touched before the first generations come, be they none.
 *
 * @category Files
 */
export interface GenerationsCsv {
  readonly append: (generations: ReadonlyArray<GenerationStats>) => void;
  readonly close: () => void;
}

const begin = (file: string, { after, earlier }: Before, first: GenerationStats | undefined): void => {
  const text = earlier !== null && existsSync(earlier) ? readFileSync(earlier, 'utf8') : '';
  const said = text.slice(0, Math.max(0, text.indexOf('\n')));
  // Where no generation follows, the columns are those that the rows were written with.
  const header = first === undefined && said.startsWith(csvHeader()) ? said : csvHeader(first?.figures);
  writeAsideSync(file, `${[header, ...rowsUpTo(text, after, header.split(',').length)].join('\n')}\n`);
};

/**
 * Writes generations to a file as they come; to none where there is none. It begins with the rows of the generations
 * before, wherever they are: those after them are not kept. Rows that the file system does not take, as on a full disk,
 * wait for the next ones and are tried again with them; `append` throws what the file system throws where none come any
 * more, and where too many wait.
 *
 * @category Files
 */
export const generationsCsv = (file: string | null, before: Before): GenerationsCsv => {
  let descriptor: number | undefined;
  let waiting: Buffer = Buffer.alloc(0);
  let told = false;
  let first: GenerationStats | undefined;

  const write = (place: string): void => {
    if (descriptor === undefined) {
      begin(place, before, first);
      descriptor = openSync(place, 'a');
    }
    // A disk that is about to be full takes a part.
    while (waiting.length > 0) waiting = waiting.subarray(writeSync(descriptor, waiting));
  };

  return {
    append: (generations) => {
      if (file === null) return;
      first ??= generations[0];
      waiting = Buffer.concat([waiting, Buffer.from(generations.map((each) => `${csvRow(each)}\n`).join(''))]);
      try {
        write(file);
        if (told) before.say?.(`${file} is written again.`);
        told = false;
      } catch (error) {
        if (generations.length === 0 || waiting.length > MOST_WAITING) throw error;
        if (!told) before.say?.(`${file} cannot be written, which is tried again: ${reasonOf(error)}.`);
        told = true;
      }
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
};

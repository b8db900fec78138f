import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { GenerationStats } from '@evorx/runs';
import { writeAside } from './write-aside';

const columns = [
  'index',
  'evaluations',
  'best',
  'mean',
  'worst',
  'deviation',
  'accuracy',
  'invalid',
  'elapsedMs',
] as const satisfies ReadonlyArray<keyof GenerationStats>;

/** The first line of `generations.csv`. @category Rendering */
export const csvHeader = columns.join(',');

/** A generation as a row; what was not measured is empty. @category Rendering */
export const csvRow = (stats: GenerationStats): string => columns.map((name) => stats[name] ?? '').join(',');

/**
 * The whole rows of a file up to that generation, so that a run that goes on from there repeats none.
 *
 * @category Files
 */
export const rowsUpTo = (text: string, generation: number): ReadonlyArray<string> =>
  text
    .split('\n')
    .filter((row) => row.split(',').length === columns.length && /^\d+,/.test(row))
    .filter((row) => Number.parseInt(row, 10) <= generation);

/**
 * What a run that goes on had done before: the generation it goes on after, and the file that holds its rows, if it has any.
 *
 * @category Model
 */
export interface Before {
  readonly after: number;
  readonly earlier: string | null;
}

/**
 * A file of generations that is being written. Nothing is touched before the first generations come, be they none.
 *
 * @category Files
 */
export interface GenerationsCsv {
  readonly append: (generations: ReadonlyArray<GenerationStats>) => void;
  readonly close: () => void;
}

const begin = (file: string, { after, earlier }: Before): void => {
  const before = earlier !== null && existsSync(earlier) ? rowsUpTo(readFileSync(earlier, 'utf8'), after) : [];
  writeAside(file, `${[csvHeader, ...before].join('\n')}\n`);
};

/**
 * Writes generations to a file as they come; to none where there is none. It begins with the rows of the generations before, wherever they
 * are: those after them are not kept. Throws what the file system throws: a full disk is an error of the run.
 *
 * @category Files
 */
export const generationsCsv = (file: string | null, before: Before): GenerationsCsv => {
  let descriptor: number | undefined;
  return {
    append: (generations) => {
      if (file === null) return;
      if (descriptor === undefined) {
        begin(file, before);
        descriptor = openSync(file, 'a');
      }
      writeSync(descriptor, generations.map((each) => `${csvRow(each)}\n`).join(''));
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
};

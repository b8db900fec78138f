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
 * A file of generations that is being written. Nothing is touched before the first generation comes.
 *
 * @category Files
 */
export interface GenerationsCsv {
  readonly append: (generations: ReadonlyArray<GenerationStats>) => void;
  readonly close: () => void;
}

const begin = (file: string, after: number): void => {
  const before = after >= 0 && existsSync(file) ? rowsUpTo(readFileSync(file, 'utf8'), after) : [];
  writeAside(file, `${[csvHeader, ...before].join('\n')}\n`);
};

/**
 * Writes generations to a file as they come; to none where there is none. Rows of generations up to `after` are kept, the rest is written anew. Throws what the file
 * system throws: a full disk is an error of the run.
 *
 * @category Files
 */
export const generationsCsv = (file: string | null, after: number): GenerationsCsv => {
  let descriptor: number | undefined;
  return {
    append: (generations) => {
      if (file === null || generations.length === 0) return;
      if (descriptor === undefined) {
        begin(file, after);
        descriptor = openSync(file, 'a');
      }
      writeSync(descriptor, `${generations.map(csvRow).join('\n')}\n`);
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
};

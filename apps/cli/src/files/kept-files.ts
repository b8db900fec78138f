import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAsideSync } from '@evorx/files';
import { type ChampionGenome, GENES_SHOWN } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import type { Kept } from '../output/json-lines';
import { reasonOf } from '../terminal/reason-of';
import { failed, type Failure } from '../terminal/failure';
import type { Destination } from './destination';
import type { GenerationsCsv } from './generations-csv';

const present = (file: string | null): string | null => (file !== null && existsSync(file) ? file : null);

/**
 * What a run has left on disk, once its destination is closed.
 *
 * @category Files
 */
export const keptFiles = ({ out, checkpoint }: Destination): Omit<Kept, 'genome'> => ({
  checkpoint: present(checkpoint),
  champion: out !== null && present(join(out, 'champion', 'model.json')) !== null ? join(out, 'champion') : null,
});

/**
 * Where the genome of a champion is to be written, as JSON; null where it has its place in the result.
 *
 * @category Files
 */
export const genomeFile = (out: string | null, champion: ChampionGenome | null): string | null =>
  out !== null && champion !== null && champion.json !== null && champion.genes > GENES_SHOWN
    ? join(out, 'champion.json')
    : null;

/**
 * Completes `generations.csv`, also of a run without new generations, and writes `result.json`, and the genome where
 * it has a file of its own, in the directory that the run saves to.
 *
 * @category Files
 */
export const saveResult = (
  out: string,
  csv: GenerationsCsv,
  result: Readonly<Record<string, unknown>>,
  genome: { readonly file: string | null; readonly json: Uint8Array | null },
): E.Either<Failure, void> =>
  E.tryCatch(
    () => {
      csv.append([]);
      csv.close();
      if (genome.file !== null && genome.json !== null) writeAsideSync(genome.file, genome.json);
      writeAsideSync(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    },
    (error) => failed(`the result cannot be written to ${out} (${reasonOf(error)})`),
  );

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/Either';
import type { Kept } from '../output/json-lines';
import { reasonOf } from '../terminal/reason-of';
import { failed, type Failure } from '../terminal/failure';
import type { Destination } from './destination';
import type { GenerationsCsv } from './generations-csv';
import { writeAside } from './write-aside';

const present = (file: string | null): string | null => (file !== null && existsSync(file) ? file : null);

/**
 * What a run has left on disk, once its destination is closed.
 *
 * @category Files
 */
export const keptFiles = ({ out, checkpoint }: Destination): Kept => ({
  checkpoint: present(checkpoint),
  champion: out !== null && present(join(out, 'champion', 'model.json')) !== null ? join(out, 'champion') : null,
});

/**
 * Completes `generations.csv`, also of a run without new generations, and writes `result.json`, in the directory that the run saves to.
 *
 * @category Files
 */
export const saveResult = (
  out: string,
  csv: GenerationsCsv,
  result: Readonly<Record<string, unknown>>,
): E.Either<Failure, void> =>
  E.tryCatch(
    () => {
      csv.append([]);
      csv.close();
      writeAside(join(out, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
    },
    (error) => failed(`the result cannot be written to ${out} (${reasonOf(error)})`),
  );

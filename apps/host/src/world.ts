import { type MnistPorts, prepare, type Prepared, type RunSpec, mnistIn } from '@evorx/recipe';
import type { Checkpoint, Job } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { throwError } from 'rxjs';
import { failedEvaluations } from './failed-evaluations';
import { loadClassifier, type LoadedClassifier } from './load-classifier';
import { changedModules } from './changed-modules';
import type { HostModules } from './host-modules';
import { readCheckpoint } from './read-checkpoint';
import { RunFailure } from './run-failure';
import { stopwatch } from './stopwatch';

/**
 * Everything a run needs before its first generation.
 *
 * @internal
 */
export interface World {
  readonly prepared: Prepared;
  /** Of the modules that recipes may name things of, see {@link HostModules}. */
  readonly hashes: HostModules['hashes'];
  /** Null where the problem is no classifier: then nothing of TensorFlow is loaded. */
  readonly loaded: LoadedClassifier | null;
  readonly checkpoint: Checkpoint | null;
  /** Starts the run's clock, at what the earlier sessions left on it. */
  readonly startClock: () => void;
  /** Milliseconds that scoring candidates took since it was last asked. */
  readonly scoringMs: () => number;
  /** Milliseconds that the run has been running, earlier sessions included. */
  readonly elapsedMs: () => number;
  /** Notes how many evaluations failed. */
  readonly noteFailures: () => void;
}

const missing = () => throwError(() => new RunFailure('The recipe asks for images that its problem does not have.'));

/** Of a problem that has no images: nobody asks. */
const imageless: MnistPorts = { evaluator: missing, members: () => missing, gradient: missing };

/** As it comes back from JSON: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** All that determines the generations. Early stops do not: a run may go on with other ones. */
const determining = ({ recipe: { stop: _stop, ...recipe }, seed }: RunSpec): unknown => plain({ recipe, seed });

const readFrom = async (file: string, spec: RunSpec): Promise<Checkpoint> => {
  const read = await readCheckpoint(file)();
  if (E.isLeft(read)) throw new RunFailure(read.left.message);
  if (!isDeepStrictEqual(determining(read.right.spec), determining(spec)))
    throw new RunFailure(`${file}: The checkpoint is of a run with another recipe or seed.`);
  return read.right;
};

/** The same generations come from the same images only; another backend is told, as it rounds differently. */
const matching = (
  file: string,
  { dataset, backend }: Checkpoint,
  loaded: LoadedClassifier | null,
  note: (text: string) => void,
): void => {
  const now = loaded?.dataset.sha256 ?? null;
  if (dataset !== now) throw new RunFailure(`${file}: The checkpoint is of a run on other images.`);
  if (loaded !== null && loaded.backend !== backend)
    note(
      `The run began on ${backend} and goes on with ${loaded.backend}: the generations may differ in the last digits.`,
    );
};

/**
 * Reads the checkpoint to go on from, loads data and TensorFlow where the problem needs them, and makes the recipe
 * runnable. Rejects with a {@link RunFailure} where one of these is not to be had.
 *
 * @internal
 */
export const loadWorld = async (
  job: Job,
  note: (text: string) => void,
  { catalogue, hashes }: HostModules,
): Promise<World> => {
  const { spec, resumeFrom } = job;
  const checkpoint = resumeFrom === null ? null : await readFrom(resumeFrom, spec);
  const { problem } = spec.recipe;
  const network = mnistIn(problem);
  const loaded = network === null ? null : await loadClassifier(network, job.dataDirectory, note);
  const before = checkpoint?.elapsedMs ?? 0;
  const scoring = stopwatch();
  const failures = failedEvaluations(note);
  let startedAt: number | undefined;
  const elapsedMs = (): number => before + (startedAt === undefined ? 0 : performance.now() - startedAt);
  try {
    if (checkpoint !== null) {
      matching(resumeFrom!, checkpoint, loaded, note);
      changedModules(checkpoint, hashes).forEach(note);
    }
    const ports = {
      mnist: () => loaded ?? imageless,
      elapsedMs,
      scoring: scoring.around,
      onFailure: failures.failed,
    };
    const prepared = prepare(spec.recipe, ports, catalogue);
    if (E.isLeft(prepared)) throw new RunFailure(`${prepared.left.path}: ${prepared.left.message}`);
    return {
      prepared: prepared.right,
      hashes,
      loaded,
      checkpoint,
      startClock: () => (startedAt ??= performance.now()),
      elapsedMs,
      scoringMs: scoring.read,
      noteFailures: failures.sum,
    };
  } catch (error) {
    loaded?.dispose();
    throw error;
  }
};

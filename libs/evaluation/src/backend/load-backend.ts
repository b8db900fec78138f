import type { Backend } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as TE from 'fp-ts/TaskEither';
import { parseBackend } from '../provision/parse-backend';
import type { BackendError } from './backend-error';
import { loadNative } from './load-native';
import { loadCpu, loadWasm } from './load-portable';
import type { LoadedTensorFlow } from './loaded-tensor-flow';
import type { TensorFlow } from './tensor-flow';
import { errorText } from '../error-text';

const REMEDY = 'npx evorx setup fetches it';

/** The first line, without the full stop: the rest of such messages is about how to install things by hand. */
const reasonOf = (error: unknown): string =>
  errorText(error)
    .split('\n')[0]!
    .replace(/[.\s]+$/, '');

const loaders: Readonly<Record<Backend, () => Promise<LoadedTensorFlow>>> = {
  tensorflow: loadNative,
  wasm: loadWasm,
  cpu: loadCpu,
};

const load = (backend: Backend): TE.TaskEither<string, TensorFlow> => TE.tryCatch(loaders[backend], reasonOf);

const forced = (backend: Backend): TE.TaskEither<BackendError, TensorFlow> =>
  pipe(
    load(backend),
    TE.mapLeft((reason) => ({
      _tag: 'Absent',
      message: `the backend ${backend} cannot be loaded (${reason})${backend === 'tensorflow' ? `; ${REMEDY}` : ''}`,
    })),
  );

const fastest: TE.TaskEither<BackendError, TensorFlow> = pipe(
  load('tensorflow'),
  TE.orElse((reason) =>
    pipe(
      forced('wasm'),
      TE.map((tensorflow): TensorFlow => ({
        ...tensorflow,
        note: `Using WebAssembly, several times slower than native TensorFlow, which cannot be loaded (${reason}); ${REMEDY}.`,
      })),
    ),
  ),
);

/**
 * Loads TensorFlow.js: on the backend that is `wanted`, else the one that `EVORX_BACKEND` names (`tensorflow` or `native`, `wasm`, `cpu`),
 * else the fastest that loads here, native TensorFlow or WebAssembly. What is asked for by name is never replaced by another.
 *
 * A process keeps the backend that it has loaded; loading it again is quick. Every operation of native TensorFlow blocks the thread.
 *
 * @category Backend
 * @example
 * import { loadBackend } from '@evorx/evaluation';
 *
 * const example = async () => {
 *   const loaded = await loadBackend('cpu')();
 *   if (loaded._tag === 'Right') console.log(loaded.right.backend); // cpu
 * };
 * void example();
 */
export const loadBackend = (wanted: Backend | undefined): TE.TaskEither<BackendError, TensorFlow> =>
  wanted !== undefined
    ? forced(wanted)
    : () =>
        pipe(
          parseBackend(process.env['EVORX_BACKEND']),
          E.match(
            (message) => TE.left<BackendError, TensorFlow>({ _tag: 'Unknown', message }),
            (named) => (named === undefined ? fastest : forced(named)),
          ),
        )();

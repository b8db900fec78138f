import type { Backend } from '@evorx/runs';
import * as E from 'fp-ts/Either';

const NAMES: ReadonlyMap<string, Backend> = new Map([
  ['tensorflow', 'tensorflow'],
  ['native', 'tensorflow'],
  ['wasm', 'wasm'],
  ['cpu', 'cpu'],
]);

/**
 * Reads the value of `EVORX_BACKEND`; absent or empty means that evorx chooses, `native` is another word for `tensorflow`.
 *
 * @example
 * import { parseBackend } from '@evorx/evaluation';
 * import * as E from 'fp-ts/lib/Either.js';
 * import { deepStrictEqual } from 'node:assert';
 *
 * deepStrictEqual(parseBackend('native'), E.right('tensorflow'));
 * deepStrictEqual(parseBackend(undefined), E.right(undefined));
 * deepStrictEqual(parseBackend('gpu'), E.left('EVORX_BACKEND: gpu is unknown; one of tensorflow, wasm, cpu'));
 *
 * @category Backend
 */
export const parseBackend = (text: string | undefined): E.Either<string, Backend | undefined> => {
  if (text === undefined || text === '') return E.right(undefined);
  const backend = NAMES.get(text);
  return backend ? E.right(backend) : E.left(`EVORX_BACKEND: ${text} is unknown; one of tensorflow, wasm, cpu`);
};

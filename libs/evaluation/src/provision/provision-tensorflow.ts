import { makeDirectories, makeHome, withLock } from '@evorx/files';
import { join } from 'node:path';
import type { Backend } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import type * as TE from 'fp-ts/TaskEither';
import { acquireEntry } from './acquire-entry';
import { checkAddon } from './addon';
import { cacheDirectory, type CacheEntry, type CacheKey, entryName, findEntry } from './cache-entry';
import { fromWheel } from './from-wheel';
import { findPackage, readPackage } from './installed-package';
import { linkedEntry, linkEntry } from './link';
import { ownDownload } from './own-download';
import { ownInstallation } from './own-installation';
import { parseBackend } from './parse-backend';
import type { ProvisionError } from './provision-error';
import { recallFailure, rememberFailure } from './remembered-failure';
import type { Source } from './source';

/**
 * What provisioning works with.
 *
 * @category Backend
 */
export interface ProvisionOptions {
  /** The user's evorx directory (`EVORX_HOME`, `~/.evorx`); the libraries go to `cache/tensorflow` in it. */
  readonly home: string;
  /** Takes what is worth telling, one line a call. */
  readonly report: (line: string) => void;
  /** The backend to be had at any price; without it `EVORX_BACKEND` decides, and without that the best there is. */
  readonly wanted?: Backend | undefined;
  /** Try again although an attempt has failed within the last day. */
  readonly retry?: boolean;
  /** The variables that commands run with; those of this process by default. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Where `@tensorflow/tfjs-node` is installed; found by `require` by default. */
  readonly packageDirectory?: string;
  /** Where the native library can come from, in order; by default the package's own download, then the Python wheel. */
  readonly sources?: ReadonlyArray<Source>;
  /** Loads an addon and tells the version behind it; by default in a process of its own. */
  readonly check?: typeof checkAddon;
}

/**
 * What a run will compute with.
 *
 * @category Backend
 */
export interface Provisioned {
  readonly backend: Backend;
  /** The version of the native library, where there is one. */
  readonly tensorflow: string | null;
  /** Why it is not the fastest, in one line; null where nothing is to be said. */
  readonly note: string | null;
}

const REMEDY =
  'for native TensorFlow: npm install @tensorflow/tfjs-node, python3 with pip and a C++ compiler on the PATH, then npx evorx setup';

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Sees to it that there is a backend: native TensorFlow where it can be had, else WebAssembly, with one line that says why.
 *
 * In this order: a library already in the per-user cache, the download of `@tensorflow/tfjs-node` itself, the library inside the Python
 * wheel of TensorFlow (which pip fetches from wherever it is configured to) with the addon compiled against it, WebAssembly. A library
 * is used only when it is complete and has loaded; concurrent calls, in one process or many, wait for one another; a call that finds
 * its work done takes milliseconds. A backend that is asked for by name is that backend or an error.
 *
 * @example
 * import { provisionTensorFlow } from '@evorx/evaluation';
 * import { strictEqual } from 'node:assert';
 * import { tmpdir } from 'node:os';
 *
 * const example = async () => {
 *   const done = await provisionTensorFlow({ home: tmpdir(), report: () => {}, wanted: 'wasm' })();
 *   strictEqual(done._tag === 'Right' && done.right.backend, 'wasm');
 * };
 * void example();
 *
 * @category Backend
 */
export const provisionTensorFlow =
  (options: ProvisionOptions): TE.TaskEither<ProvisionError, Provisioned> =>
  async () => {
    const environment = options.environment ?? process.env;
    const parsed = parseBackend(environment['EVORX_BACKEND']);
    if (options.wanted === undefined && E.isLeft(parsed)) return unavailable(parsed.left);
    const wanted = options.wanted ?? (E.isRight(parsed) ? parsed.right : undefined);
    if (wanted === 'wasm' || wanted === 'cpu') return E.right({ backend: wanted, tensorflow: null, note: null });

    const native = await provisionNative(options, environment, wanted === 'tensorflow' || options.retry === true).catch(
      (error: unknown) => ({ reason: message(error) }),
    );
    if ('version' in native) return E.right({ backend: 'tensorflow', tensorflow: native.version, note: null });
    if (wanted === 'tensorflow') return unavailable(`native TensorFlow cannot be had: ${native.reason}; ${REMEDY}`);
    const note = `WebAssembly instead of native TensorFlow, several times slower: ${native.reason}; ${REMEDY}`;
    options.report(note);
    return E.right({ backend: 'wasm', tensorflow: null, note });
  };

const unavailable = (text: string): E.Either<ProvisionError, never> =>
  E.left({ _tag: 'BackendUnavailable', message: text });

const provisionNative = async (
  { home, report, packageDirectory, sources = [ownDownload, fromWheel], check = checkAddon }: ProvisionOptions,
  environment: NodeJS.ProcessEnv,
  retry: boolean,
): Promise<{ readonly version: string } | { readonly reason: string }> => {
  const target = packageDirectory === undefined ? findPackage() : readPackage(packageDirectory);
  if (target === null) return { reason: 'the package @tensorflow/tfjs-node is not installed' };

  const linked = linkedEntry(target);
  if (linked !== null) return { version: linked.tensorflow };

  const cache = cacheDirectory(home);
  makeHome(home);
  makeDirectories(cache, 0o700);
  const own = await ownInstallation(target, cache, environment, check);
  if (own !== null) return { version: own };

  const key: CacheKey = { tfjsNode: target.version, platform: process.platform, arch: process.arch };
  const link = (entry: CacheEntry) => {
    linkEntry(target, entry);
    report(`native TensorFlow ${entry.tensorflow} is ready`);
    return { version: entry.tensorflow };
  };
  const waiting = () => report('waiting for another set-up of TensorFlow');
  return withLock(join(cache, '.lock'), waiting, async () => {
    const cached = findEntry(cache, key);
    if (cached !== null) return link(cached);
    const known = retry ? null : recallFailure(cache, entryName(key, ''), environment);
    if (known !== null) return { reason: known };
    const acquired = await acquireEntry(sources, { cache, key, target, environment, report, check });
    if ('directory' in acquired) return link(acquired);
    const reason = acquired.join('; ');
    rememberFailure(cache, entryName(key, ''), reason, environment);
    return { reason };
  });
};

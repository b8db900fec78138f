import * as E from 'fp-ts/Either';
import { cacheDirectory, findEntry } from '../provision/cache-entry';
import { findPackage } from '../provision/installed-package';
import { linkedEntry } from '../provision/link';
import { parseBackend } from '../provision/parse-backend';
import type { Standing } from './standing';

/** The version of native TensorFlow that set-up has put into place, or into the cache from where the next start takes it. */
const provisioned = (home: string): string | null => {
  const target = findPackage();
  if (target === null) return null;
  const key = { tfjsNode: target.version, platform: process.platform, arch: process.arch };
  return (linkedEntry(target) ?? findEntry(cacheDirectory(home), key))?.tensorflow ?? null;
};

/**
 * What runs will be scored on, as far as files tell: nothing is loaded, nothing is fetched. Only a backend that `EVORX_BACKEND` asks for can be
 * missing, as WebAssembly takes the place of native TensorFlow otherwise.
 *
 * @category Standing
 * @example
 * import { tensorFlowStanding } from '@evorx/evaluation/standing';
 *
 * const { ready, text } = tensorFlowStanding('/var/lib/evorx', { EVORX_BACKEND: 'wasm' }); // true, 'wasm'
 */
export const tensorFlowStanding = (home: string, environment: NodeJS.ProcessEnv = process.env): Standing => {
  const wanted = parseBackend(environment['EVORX_BACKEND']);
  if (E.isLeft(wanted)) return { ready: false, text: wanted.left };
  if (wanted.right === 'wasm' || wanted.right === 'cpu') return { ready: true, text: wanted.right };
  const version = provisioned(home);
  if (version !== null) return { ready: true, text: `native TensorFlow ${version}` };
  return {
    ready: wanted.right === undefined,
    text: `${wanted.right === undefined ? 'WebAssembly, as ' : ''}native TensorFlow is not set up; npx evorx setup fetches it`,
  };
};

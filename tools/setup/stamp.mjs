import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAMPS } from './paths.mjs';

/** Whether a step was finished for exactly this fingerprint. */
export const isStamped = (step, fingerprint) => {
  try {
    return readFileSync(join(STAMPS, step), 'utf8') === fingerprint;
  } catch {
    return false;
  }
};

/** Notes that a step is finished. */
export const stamp = (step, fingerprint) => {
  mkdirSync(STAMPS, { recursive: true });
  const path = join(STAMPS, step);
  writeFileSync(`${path}.${process.pid}`, fingerprint);
  renameSync(`${path}.${process.pid}`, path);
};

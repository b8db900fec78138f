import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where stamps of finished steps lie: they vanish with what they vouch for. */
export const STAMPS = join(ROOT, 'node_modules', '.cache', 'evorx');

/** The user's evorx directory. */
export const HOME = process.env.EVORX_HOME || join(homedir(), '.evorx');

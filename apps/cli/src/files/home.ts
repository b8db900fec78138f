import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where evorx keeps what belongs to the user: `EVORX_HOME`, else `~/.evorx`.
 *
 * @category Files
 */
export const homeDirectory = (environment: Readonly<Record<string, string | undefined>>): string =>
  environment['EVORX_HOME'] ? resolve(environment['EVORX_HOME']) : join(homedir(), '.evorx');

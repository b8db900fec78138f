import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where evorx keeps what belongs to the user: `EVORX_HOME`, else `~/.evorx`. @internal */
export const evorxHome = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['EVORX_HOME'] ? resolve(environment['EVORX_HOME']) : join(homedir(), '.evorx');

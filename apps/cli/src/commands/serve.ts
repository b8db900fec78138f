import { delimiter, resolve } from 'node:path';
import type { ModulesFlag } from '../options/modules-option';
import type { ExitCode } from '../terminal/exit-code';
import { badInput } from '../terminal/failure';
import { refuse } from '../terminal/refuse';
import type { Terminal } from '../terminal/terminal';

/** @category Commands */
export interface ServeFlags extends ModulesFlag {
  readonly port?: string;
  readonly host?: string;
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

/**
 * `evorx serve`: the GraphQL API, until SIGINT or SIGTERM. The options take the place of `PORT` and `HOST`.
 *
 * @category Commands
 */
export const serve =
  (terminal: Terminal) =>
  async ({ port, host, use }: ServeFlags): Promise<ExitCode> => {
    const refused = (option: string, value: string | undefined, accepted: string): ExitCode =>
      refuse(terminal)(badInput(option, `${JSON.stringify(value)} is not accepted`, accepted));
    if (port !== undefined && !isPort(port))
      return refused('--port', port, 'an integer from 0 to 65535, where 0 takes any free one');
    if (host?.trim() === '') return refused('--host', host, 'an address or a host name');
    const stop = new AbortController();
    const signals = terminal.signals.subscribe(() => stop.abort());
    try {
      const api = await import('@evorx/api');
      const given = { ...(port === undefined ? {} : { PORT: port }), ...(host === undefined ? {} : { HOST: host }) };
      const modules = use === undefined ? {} : { EVORX_USE: use.map((file) => resolve(file)).join(delimiter) };
      const env = { ...terminal.environment, ...given, ...modules };
      return (await api.serve({ env, out: process.stdout, err: process.stderr, stop: stop.signal })) as ExitCode;
    } finally {
      signals.unsubscribe();
    }
  };

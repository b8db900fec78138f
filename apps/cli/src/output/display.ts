import type { RunSpec } from '@evorx/recipe';
import type { HostMessage } from '@evorx/runs';
import { ignoreElements, type OperatorFunction } from 'rxjs';
import type { EvolveFlags } from '../options/evolve-flags';
import type { Terminal } from '../terminal/terminal';
import { jsonDisplay } from './json-display';
import { liveDisplay } from './live-display';
import { plainDisplay } from './plain-display';
import type { Printed } from './printed';
import { title } from './title';

const noDisplay: OperatorFunction<HostMessage, Printed> = ignoreElements();

/**
 * How a run is shown: as JSON, not at all, live where the terminal can draw over its lines, and else as plain lines.
 * Generations are data with `--json`, so that `--quiet` then leaves out the notes alone.
 *
 * @category Displays
 */
export const displayFor = (
  flags: EvolveFlags,
  terminal: Terminal,
  spec: RunSpec,
): OperatorFunction<HostMessage, Printed> => {
  if (flags.json) return jsonDisplay({ quiet: flags.quiet === true, describe: flags.describe === true ? spec : null });
  if (flags.quiet) return noDisplay;
  return terminal.interactive ? liveDisplay(title(spec), spec.stopAt, terminal.columns) : plainDisplay();
};

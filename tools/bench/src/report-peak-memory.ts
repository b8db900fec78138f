import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * This process's peak, in KiB. Linux hands `maxRSS` on from a parent to what it starts, so that a large benchmark would
 * be measured instead of its child; the kernel's own high-water mark begins anew with the program.
 */
const peak = (): number => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};

// Loaded into each process of a measured run: leaves its peak in a file of its own.
const directory = process.env['EVORX_BENCH_MEMORY'];
if (directory !== undefined) {
  process.on('exit', () => writeFileSync(join(directory, String(process.pid)), String(peak())));
}

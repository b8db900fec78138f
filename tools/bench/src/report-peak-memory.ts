import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Loaded into each process of a measured run: leaves the process's peak, in KiB, in a file of its own.
const directory = process.env['EVORX_BENCH_MEMORY'];
if (directory !== undefined) {
  process.on('exit', () => writeFileSync(join(directory, String(process.pid)), String(process.resourceUsage().maxRSS)));
}

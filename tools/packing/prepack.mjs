import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDashboard } from '../setup/dashboard.mjs';

// What npm runs in a package's directory before it is packed or published, and after (`--after`): the package is built,
// with all that it depends on, and the licence lies in it as long as that takes.
const root = fileURLToPath(new URL('../..', import.meta.url));
const licence = join(process.cwd(), 'LICENSE');

if (process.argv.includes('--after')) {
  rmSync(licence, { force: true });
} else {
  if (process.argv.includes('--dashboard')) await ensureDashboard();
  else {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-b', 'tsconfig.json'], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  copyFileSync(join(root, 'LICENSE'), licence);
}

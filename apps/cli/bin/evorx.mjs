#!/usr/bin/env node
import { existsSync } from 'node:fs';

// npm links a command only to a file that exists when it installs; the compiled one comes later.
const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('evorx: it has not been built yet; build it with: npx nx build @evorx/cli\n');
  process.exitCode = 1;
}

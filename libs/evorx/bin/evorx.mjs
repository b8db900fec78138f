#!/usr/bin/env node
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

// The command is the package of the command line's own, wherever that was installed.
const manifest = createRequire(import.meta.url).resolve('@evorx/cli/package.json');
await import(new URL('bin/evorx.mjs', pathToFileURL(manifest)).href);

import { enter } from './enter.mjs';
import { setUp } from './set-up.mjs';

await setUp();
await enter('apps/cli/dist/main.js', ['evolve', ...process.argv.slice(2)]);

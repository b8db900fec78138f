import { enter } from './enter.mjs';
import { setUp } from './set-up.mjs';

await setUp();
await enter('tools/bench/dist/main.js', process.argv.slice(2));

import { enter } from './enter.mjs';
import { setUp } from './set-up.mjs';

await setUp();
await enter('apps/api/dist/main.js', process.argv.slice(2));

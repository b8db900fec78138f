import { enter } from './enter.mjs';
import { setUp } from './set-up.mjs';

await setUp();
await enter('tools/packing/dist/main.js', []);

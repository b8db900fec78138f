import { setUp } from './set-up.mjs';

// What the other commands do before their own work: for who starts programs by hand, as a service manager does.
await setUp();

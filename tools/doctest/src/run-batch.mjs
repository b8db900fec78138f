import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Runs scripts one after another in this process, each until nothing of it is pending, and reports to the parent which
 * one begins and what it failed with. Packages are loaded once for all of them. Arguments: a JSON file with the paths,
 * and the first to be run.
 */
const [, , list, first] = process.argv;
const scripts = JSON.parse(readFileSync(list, 'utf8'));
let index = Number(first) - 1;
let failure = null;
let settled = true;

const fail = (error) => {
  failure ??= error instanceof Error ? (error.stack ?? error.message) : String(error);
};

// An error that is thrown later, and a promise that is rejected without a handler, belong to the script that is
// running.
process.on('uncaughtException', fail);

// Nothing is pending: what was started by the last script is over.
process.on('beforeExit', async () => {
  if (index >= scripts.length) return;
  if (!settled) fail('it waits for a promise that never settles');
  if (index >= Number(first)) process.send({ type: 'ended', index, failure });
  index += 1;
  failure = null;
  process.exitCode = undefined;
  if (index >= scripts.length) return;
  process.send({ type: 'began', index });
  settled = false;
  // A turn of the loop, after which it is asked again; loading a script may be over without one.
  setImmediate(() => undefined);
  try {
    await import(pathToFileURL(scripts[index]).href);
  } catch (error) {
    fail(error);
  }
  settled = true;
});

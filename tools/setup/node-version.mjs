import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { giveUp } from './say.mjs';

const numbers = (version) => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};

const atLeast = (left, right) => {
  const index = left.findIndex((part, i) => part !== right[i]);
  return index === -1 || left[index] > right[index];
};

/** Whether a version satisfies a range of the form `^20.19 || >=24`. */
export const satisfies = (version, range) =>
  range.split('||').some((part) => {
    const [, operator, lowest] = /^\s*(\^|>=)\s*([\d.]+)\s*$/.exec(part) ?? [];
    if (lowest === undefined) return false;
    const [have, want] = [numbers(version), numbers(lowest)];
    return atLeast(have, want) && (operator === '>=' || have[0] === want[0]);
  });

/** Ends with a clear line where the repository does not run on this Node. */
export const checkNode = () => {
  const { node: range } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines;
  if (!satisfies(process.versions.node, range))
    giveUp(`Node ${process.versions.node} does not fit; evorx needs ${range}`);
};

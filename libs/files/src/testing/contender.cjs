/* A process that tries for a lock at a given time, says whether it has it, and keeps it until its input ends. */
const { tryLock } = require('../../dist/index.js');
const [place, at] = process.argv.slice(2);
while (Date.now() < Number(at));
const lock = tryLock(place);
process.stdout.write(lock === null ? 'lost' : 'won');
process.stdin.on('end', () => lock?.release()).resume();

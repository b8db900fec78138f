import { run, script } from './command.mjs';
import { ROOT } from './paths.mjs';
import { giveUp, say } from './say.mjs';
import { setUp } from './set-up.mjs';

const SCHEMA = 'apps/api/schema.graphql';
const DOCUMENTS = 'apps/dashboard/src/graphql/graphql.ts';

// What the types of the API are written down in, one after another: the schema, the dashboard's typed documents, both
// as Prettier has them.
await setUp();
const steps = [
  [SCHEMA, [`${ROOT}apps/api/dist/print-schema.js`]],
  [DOCUMENTS, [`${ROOT}apps/dashboard/codegen.mjs`]],
  ['Prettier', script('prettier/bin/prettier.cjs', '--write', SCHEMA, DOCUMENTS)],
];
for (const [what, args] of steps) {
  const done = await run(process.execPath, args);
  if (!done.ok) giveUp(`${what} failed:\n${done.output}`);
}
say(`${SCHEMA} and ${DOCUMENTS} are up to date`);

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { championZip } from './testing/champion-zip';

const root = mkdtempSync(join(tmpdir(), 'evorx-no-tensor-flow-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A server as it is built, in a process of its own, with a classifier in it whose host says nothing. */
const SCRIPT = `
const [api, home, zip] = process.argv.slice(1);
const { readFileSync } = require('node:fs');
const { NEVER } = require('rxjs');
const { startServer, optionsFromEnvironment } = require(api);
const main = async () => {
  const options = optionsFromEnvironment({ PORT: '0', EVORX_HOME: home, LOG_LEVEL: 'silent' });
  const server = await startServer(options.right, { host: { launch: () => NEVER } });
  const run = (await server.runs.start({ preset: 'mnist-ga' })()).right;
  await server.store.append(run, [], [{ kind: 'champion', generation: 0, bytes: readFileSync(zip) }])();
  const query = 'query ($run: ID!, $image: [Float!]!) { classify(run: $run, image: $image) { ... on Classification { digit } } }';
  const answer = await fetch(server.url + '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { run: run.id, image: new Array(784).fill(0) } }),
  });
  const { data } = await answer.json();
  const loaded = Object.keys(require.cache).filter((file) => /@tensorflow|tfjs/.test(file));
  process.stdout.write(JSON.stringify({ digit: data.classify.digit, loaded }));
  process.exit(0);
};
main();
`;

describe('a server that has classified an image', () => {
  it('has loaded nothing of TensorFlow', async () => {
    const zip = join(root, 'champion.zip');
    writeFileSync(zip, championZip());
    const api = join(__dirname, '..', 'dist', 'index.js');
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, api, root, zip]);
    expect(JSON.parse(stdout)).toEqual({ digit: 3, loaded: [] });
  }, 30_000);
});

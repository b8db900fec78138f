import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './build.mjs';
import { run, script } from './command.mjs';
import { ROOT } from './paths.mjs';
import { setUp } from './set-up.mjs';
import { summary } from './summary.mjs';

const args = process.argv.slice(2);
const requireAll = process.env.EVORX_REQUIRE_ALL === '1';

const print = (line) => process.stdout.write(`${line}\n`);

/** A check that counts as one: quiet when it passes. */
const check = async (name, done) => {
  const { ok, output } = await done;
  print(ok ? `PASS ${name}` : `FAIL ${name}\n${output}`);
  return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
};

/** All projects in one Jest run, its report on stderr as always, its counts from its own JSON. */
const jest = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-test-'));
  const file = join(directory, 'jest.json');
  const code = await new Promise((resolve) => {
    const all = script('jest/bin/jest.js', '--json', '--outputFile', file, '--ci', ...args);
    const child = spawn(process.execPath, all, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const skipped = result.testResults.flatMap((suite) =>
      suite.assertionResults
        .filter(({ status }) => status === 'pending' || status === 'todo')
        .map(({ fullName }) => fullName),
    );
    for (const name of skipped) print(`SKIP ${name}`);
    // A suite that does not even load has no test that could fail.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: skipped.length };
  } catch {
    print('FAIL jest ended without a result');
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

// Whatever ends this early, the last line says so.
const broken = () => print('0 passed, 1 failed');
process.on('exit', broken);

const checks = [];
const refuse = (reason) => {
  print(`FAIL native TensorFlow\n${reason}`);
  checks.push({ passed: 0, failed: 1, skipped: 0 });
};
await setUp(requireAll ? { wanted: 'tensorflow', refuse } : {});

if (args.length === 0) {
  checks.push(await check('lint', run(process.execPath, script('eslint/bin/eslint.js', '.', '--max-warnings', '0'))));
  checks.push(await check('types', compile('tsconfig.json')));
}
checks.push(await jest());

const { line, ok } = summary(checks, requireAll);
process.off('exit', broken);
print(line);
process.exitCode = ok ? 0 : 1;

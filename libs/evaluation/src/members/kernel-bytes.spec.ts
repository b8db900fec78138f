import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

describe('the bytes of the kernel', () => {
  it('are what its source compiles to', async () => {
    const build = join(__dirname, '..', '..', 'kernel', 'build.mjs');
    await expect(promisify(execFile)(process.execPath, [build, '--check'])).resolves.toMatchObject({ stderr: '' });
  }, 60_000);
});

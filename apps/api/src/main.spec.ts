import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(__dirname, '..', 'dist', 'main.js');

describe('the server that users start', () => {
  it('goes on, and stops in order, when nobody reads what it says any more', async () => {
    const home = mkdtempSync(join(tmpdir(), 'evorx-main-'));
    const server = spawn(process.execPath, [MAIN], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EVORX_HOME: home, DATABASE_URL: '', EVORX_BACKEND: 'cpu', PORT: '0', LOG_LEVEL: 'info' },
    });
    try {
      const gone = once(server, 'exit');
      const [said] = (await once(server.stdout, 'data')) as [Buffer];
      const url = /live on (\S+)/.exec(String(said))![1]!.replace('localhost', '127.0.0.1');
      server.stdout.destroy();
      server.stderr.destroy();
      await fetch(`${url}/health`);
      server.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
    } finally {
      server.kill('SIGKILL');
      rmSync(home, { recursive: true, force: true });
    }
  }, 60_000);
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const run = (env: Readonly<Record<string, string>>) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(__dirname, '../dist/main.js')], { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.on('close', (code) => resolve({ code, out, err }));
  });

describe('the server as a process', () => {
  it('ends with one line and the exit code 2 where it cannot start as it is asked to', async () => {
    expect(await run({ PORT: 'here' })).toEqual({
      code: 2,
      out: '',
      err: 'evorx: PORT is "here": it takes a number from 0 to 65535.\n',
    });
    expect(await run({ HOST: '0.0.0.0', EVORX_TOKEN: '' })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('EVORX_TOKEN'),
    });
  }, 30_000);
});

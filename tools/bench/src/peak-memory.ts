import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The most memory, in MiB, that a Node process or one of its children had resident. */
export const peakMemory = async (args: ReadonlyArray<string>): Promise<number> => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-memory-'));
  try {
    const hook = join(__dirname, 'report-peak-memory.js');
    const output: Array<Buffer> = [];
    const code = await new Promise<number | null>((resolve, reject) => {
      const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(hook)}`, EVORX_BENCH_MEMORY: directory };
      const child = spawn(process.execPath, [...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}: ${Buffer.concat(output).toString()}`);
    return (
      Math.max(...readdirSync(directory).map((name) => Number(readFileSync(join(directory, name), 'utf8')))) / 1024
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

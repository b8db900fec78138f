import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const MODULE = join(__dirname, '..', 'dist', 'peak-memory.js');

describe('the peak memory of a process', () => {
  it('is its own, and not that of the process that measures it', () => {
    const measure = `
      const ballast = Buffer.alloc(400 * 2 ** 20, 1);
      require(${JSON.stringify(MODULE)}).peakMemory(['-e', '0']).then((mib) => console.log(Math.round(mib), ballast.length));
    `;
    const [mib] = execFileSync(process.execPath, ['-e', measure], { encoding: 'utf8' }).split(' ').map(Number);
    expect(mib).toBeGreaterThan(10);
    expect(mib).toBeLessThan(200);
  }, 30_000);
});

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A file system of its own that is soon full.
 *
 * @category Testing
 */
export interface SmallDisk {
  readonly directory: string;
  /** Takes all the space that is left, and what others give back, until it is freed. */
  readonly fill: () => void;
  /** Gives it back. */
  readonly free: () => void;
  readonly remove: () => void;
}

const mounted = (directory: string, size: string): string | undefined => {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', directory], {
    encoding: 'utf8',
  });
  return status === 0 ? undefined : stderr || 'mount failed';
};

/**
 * A file system in memory of that size; it takes root, or the right to mount. Throws where it cannot be mounted.
 *
 * @category Testing
 */
export const smallDisk = (size: string): SmallDisk => {
  const directory = mkdtempSync(join(tmpdir(), 'evorx-disk-'));
  const refused = mounted(directory, size);
  if (refused !== undefined) {
    rmdirSync(directory);
    throw new Error(refused);
  }
  const ballast = join(directory, 'ballast');
  let filling: ChildProcess | undefined;
  const free = (): void => {
    filling?.kill('SIGKILL');
    filling = undefined;
    rmSync(ballast, { force: true });
  };
  return {
    directory,
    fill: () => {
      // Each fails when the disk is full, as it is meant to.
      const append = 'head -c 64m /dev/zero 2>/dev/null >> "$1" 2>/dev/null';
      spawnSync('sh', ['-c', append, 'sh', ballast]);
      filling = spawn('sh', ['-c', `while :; do ${append}; sleep 0.05; done`, 'sh', ballast], { stdio: 'ignore' });
    },
    free,
    remove: () => {
      free();
      execFileSync('umount', ['-l', directory]);
      if (existsSync(directory)) rmdirSync(directory);
    },
  };
};

/**
 * Whether specs should use small disks: where they can be mounted, or where nothing may be skipped
 * (`EVORX_REQUIRE_ALL=1`), so that a machine that cannot fails.
 *
 * @category Testing
 */
export const smallDisksAreTested = (): boolean => {
  if (process.env['EVORX_REQUIRE_ALL'] === '1') return true;
  try {
    smallDisk('64k').remove();
    return true;
  } catch {
    return false;
  }
};

import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Place } from './throwaway-postgres';

const execute = promisify(execFile);

/**
 * A network of one's own with one machine in it, for tests: packets to it and from it can be lost, without a word to
 * anybody. It is a namespace of the kernel.
 *
 * @category Testing
 */
export interface PrivateNetwork extends Place {
  /** From now on every packet is lost, in both directions. */
  readonly drop: () => Promise<void>;
  /** Packets arrive again. */
  readonly heal: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const ip = async (...args: ReadonlyArray<string>): Promise<string> => (await execute('ip', args)).stdout;

const canBeMade = (): boolean => {
  const name = `evorx-probe-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' });
    execFileSync('ip', ['netns', 'delete', name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether specs should use a network of their own: where it can be made, as root on Linux with `iproute2`, or where
 * nothing may be skipped (`EVORX_REQUIRE_ALL=1`), so that its absence fails.
 *
 * @category Testing
 */
export const networkIsTested = (): boolean => process.env['EVORX_REQUIRE_ALL'] === '1' || canBeMade();

let made = 0;

/**
 * Makes such a network. Packets are lost because each side takes the other for a device that is not there.
 *
 * @category Testing
 */
export const privateNetwork = async (): Promise<PrivateNetwork> => {
  // The kernel allows names of 15 characters; the addresses are of a block that is for tests alone (RFC 2544), two
  // bits a network.
  const name = `evx${process.pid.toString(36)}${made++}`;
  const [near, far] = [`${name}a`, `${name}b`];
  const block = (process.pid * 4 + (made - 1)) % 16_384;
  const base = `198.${18 + (block >> 13)}.${(block >> 5) & 255}`;
  const [here, there] = [((block & 31) << 2) + 1, ((block & 31) << 2) + 2].map((last) => `${base}.${last}`) as [
    string,
    string,
  ];
  const inside = ['ip', 'netns', 'exec', name];
  const within = (...args: ReadonlyArray<string>): Promise<string> => ip('-n', name, ...args);
  const hardware = async (link: Promise<string>): Promise<string> => {
    const [found] = JSON.parse(await link) as ReadonlyArray<{ readonly address: string }>;
    return found!.address;
  };

  await ip('netns', 'add', name);
  await ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name);
  await ip('address', 'add', `${here}/30`, 'dev', near);
  await within('address', 'add', `${there}/30`, 'dev', far);
  await ip('link', 'set', near, 'up');
  for (const device of ['lo', far]) await within('link', 'set', device, 'up');

  const neighbours = async (nearest: string, farthest: string): Promise<void> => {
    await ip('neigh', 'replace', there, 'lladdr', farthest, 'nud', 'permanent', 'dev', near);
    await within('neigh', 'replace', here, 'lladdr', nearest, 'nud', 'permanent', 'dev', far);
  };
  const nearest = await hardware(ip('-j', 'link', 'show', near));
  const farthest = await hardware(within('-j', 'link', 'show', far));
  const nobody = '02:00:00:00:00:01';
  await neighbours(nearest, farthest);

  return {
    address: there,
    inside,
    drop: () => neighbours(nobody, nobody),
    heal: () => neighbours(nearest, farthest),
    remove: async () => {
      await ip('netns', 'delete', name);
    },
  };
};

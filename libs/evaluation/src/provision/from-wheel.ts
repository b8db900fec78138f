import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddon } from './addon';
import { run } from './command';
import type { Source } from './source';
import { UNPACK_WHEEL } from './wheel-members';

const VERSION = '2.21.0';
const PYTHONS = ['python3', 'python'];
const DOWNLOAD_MS = 20 * 60_000;

const distribution = process.platform === 'linux' && process.arch === 'x64' ? 'tensorflow-cpu' : 'tensorflow';

/** What to ask pip for, in this order: the version that is known to work, then any, then the known one for a Python that had it. */
const REQUESTS: ReadonlyArray<ReadonlyArray<string>> = [
  [`${distribution}==${VERSION}`],
  [distribution],
  ['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311', `${distribution}==${VERSION}`],
];

/**
 * The C library inside the Python wheel of TensorFlow, and the package's addon compiled against it.
 *
 * pip asks whatever it is configured for: an index, a mirror, a local folder.
 */
export const fromWheel: Source = {
  name: 'the Python wheel',
  fill: async ({ target, staging, environment, report }) => {
    if (process.platform === 'win32') return 'the Python wheel is for Linux and macOS only';
    const downloads = join(staging, 'wheel');
    mkdirSync(downloads, { recursive: true });

    const pip = async (python: string) => {
      let reason = '';
      for (const request of REQUESTS) {
        const options = ['--no-deps', '--only-binary=:all:', '--retries', '1', '--timeout', '30', '--no-input'];
        const args = [
          '-m',
          'pip',
          '--disable-pip-version-check',
          'download',
          ...options,
          '--dest',
          downloads,
          ...request,
        ];
        const done = await run(python, args, { environment, timeoutMs: DOWNLOAD_MS });
        if (done.ok || done.missing) return done;
        reason ||= done.reason;
        if (/No module named pip/.test(done.stderr)) return { ...done, reason: `${python} has no pip` };
        if (!/No matching distribution|Could not find a version/i.test(done.stderr)) break;
      }
      return { ok: false, missing: false, reason: `pip: ${reason}` };
    };

    report(`downloading TensorFlow through pip (about 270 MB)`);
    for (const python of PYTHONS) {
      const downloaded = await pip(python);
      if (downloaded.missing) continue;
      if (!downloaded.ok) return downloaded.reason;
      const wheel = readdirSync(downloads).find((name) => name.endsWith('.whl'));
      if (wheel === undefined) return 'pip downloaded no wheel';

      report('unpacking libtensorflow and compiling the addon');
      const binding = join(target.directory, 'binding');
      const unpacked = await run(python, ['-c', UNPACK_WHEEL, join(downloads, wheel), binding, staging], {
        environment,
      });
      if (!unpacked.ok) return `the wheel cannot be unpacked: ${unpacked.reason}`;
      rmSync(downloads, { recursive: true, force: true });
      return buildAddon(target, staging, environment);
    }
    return 'there is no python3 with pip';
  },
};

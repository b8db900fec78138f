import { cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { ADDON } from './addon';
import { run } from './command';
import type { Source } from './source';

const PROBE_MS = 5_000;
const DOWNLOAD_MS = 10 * 60_000;
const COPIED = ['package.json', 'scripts', 'binding', 'binding.gyp', 'dist'];

const ARCHIVES: Readonly<Record<string, string>> = {
  'linux-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-linux-x86_64-2.9.1.tar.gz',
  'linux-arm64': 'tf-builds/libtensorflow_r2_7_linux_arm64.tar.gz',
  'darwin-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-darwin-x86_64-2.9.1.tar.gz',
  'darwin-arm64': 'tf-builds/libtensorflow_r2_7_darwin_arm64_cpu.tar.gz',
  'win32-x64': 'tensorflow/libtensorflow/libtensorflow-cpu-windows-x86_64-2.9.1.zip',
};

/** Asks for the head of the archive first: the package's script has no timeout, and fails obscurely on an answer that is no archive. */
const unreachable = async (environment: NodeJS.ProcessEnv): Promise<string | null> => {
  const archive = ARCHIVES[`${process.platform}-${process.arch}`];
  if (archive === undefined) return `there is none for ${process.platform} on ${process.arch}`;
  const storage =
    environment['TFJS_NODE_CDN_STORAGE'] ?? environment['CDN_STORAGE'] ?? 'https://storage.googleapis.com/';
  const host = URL.canParse(storage) ? new URL(storage).host : storage;
  try {
    const answer = await fetch(storage + archive, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return answer.ok ? null : `${host} answers HTTP ${answer.status}`;
  } catch (error) {
    const { cause, name } = error as { readonly cause?: { readonly code?: string }; readonly name: string };
    return name === 'TimeoutError' ? `${host} does not answer` : `${host} cannot be reached (${cause?.code ?? name})`;
  }
};

/** The download that the package's own install script does, in a copy of the package, so that an interrupted one leaves no trace. */
export const ownDownload: Source = {
  name: "the package's own download",
  fill: async ({ target, staging, environment, report }) => {
    const reason = await unreachable(environment);
    if (reason !== null) return reason;
    report("running the package's own download");
    const copied = COPIED.filter((name) => existsSync(join(target.directory, name)));
    for (const name of copied)
      cpSync(join(target.directory, name), join(staging, name), { recursive: true, dereference: true });
    const resolution = createRequire(join(target.directory, 'package.json')).resolve.paths('tar') ?? [];
    const paths = resolution.flatMap((path) => [path, join(path, '.bin')]);
    const done = await run(process.execPath, [join('scripts', 'install.js')], {
      directory: staging,
      environment: {
        ...environment,
        NODE_PATH: resolution.join(delimiter),
        PATH: [...paths, environment['PATH']].join(delimiter),
      },
      timeoutMs: DOWNLOAD_MS,
    });
    for (const name of copied) rmSync(join(staging, name), { recursive: true, force: true });
    return done.ok && existsSync(join(staging, ADDON)) ? null : done.reason || 'its script left no addon';
  },
};

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './command';
import type { InstalledPackage } from './installed-package';

const NAPI = 8;

/** Where the addon lies below the directory that holds `deps` and `lib`. */
export const ADDON = join('lib', `napi-v${NAPI}`, 'tfjs_binding.node');

const COMPILERS = ['g++', 'clang++', 'c++'];

const linking = (libraries: string, platform: string): ReadonlyArray<string> =>
  platform === 'darwin'
    ? [
        '-undefined',
        'dynamic_lookup',
        ...readdirSync(libraries)
          .filter((name) => name.endsWith('.2.dylib'))
          .map((name) => join(libraries, name)),
        '-Wl,-rpath,@loader_path/../../deps/lib',
      ]
    : [`-L${libraries}`, '-ltensorflow', '-ltensorflow_framework', '-Wl,-rpath,$ORIGIN/../../deps/lib'];

const headers = (): string => join(dirname(require.resolve('node-api-headers/package.json')), 'include');

/**
 * Compiles the addon of the package against `deps` of the staging directory, into its `lib`; gives the reason where that fails.
 *
 * The compiler is called directly: node-gyp would want the headers of Node itself, which are often absent, while the addon uses
 * Node-API alone, whose headers are a small npm package.
 */
export const buildAddon = async (
  target: InstalledPackage,
  staging: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> => {
  const binding = join(target.directory, 'binding');
  const output = join(staging, ADDON);
  mkdirSync(dirname(output), { recursive: true });
  const args = [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w'],
    `-DNAPI_VERSION=${NAPI}`,
    ...['-I', headers(), '-I', join(staging, 'deps', 'include'), '-I', dirname(target.directory)],
    ...readdirSync(binding)
      .filter((name) => name.endsWith('.cc'))
      .map((name) => join(binding, name)),
    ...['-o', output],
    ...linking(join(staging, 'deps', 'lib'), process.platform),
  ];
  for (const compiler of [environment['CXX'], ...COMPILERS]) {
    if (!compiler) continue;
    const built = await run(compiler, args, { environment, timeoutMs: 300_000 });
    if (built.missing) continue;
    if (!built.ok) return `the addon does not compile: ${built.reason}`;
    return existsSync(output) ? null : `${compiler} wrote no addon`;
  }
  return 'there is no C++ compiler (g++ or clang++)';
};

/** Loads an addon in a process of its own, and gives the version of the TensorFlow behind it, or the reason why it does not load. */
export const checkAddon = async (
  addon: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly version: string } | { readonly reason: string }> => {
  const script = 'process.stdout.write(String(require(process.argv[1]).TF_Version))';
  const loaded = await run(process.execPath, ['-e', script, addon], {
    environment: { ...environment, TF_CPP_MIN_LOG_LEVEL: '2' },
    timeoutMs: 60_000,
  });
  return loaded.ok ? { version: loaded.stdout.trim() } : { reason: `the addon does not load: ${loaded.reason}` };
};

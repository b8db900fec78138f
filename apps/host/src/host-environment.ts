/** Names of variables that runs' processes get besides those that are listed here, with commas between. */
const PASSED = 'EVORX_PASS_ENV';

/** What Node, the dynamic linker, TensorFlow and its libraries, and evorx itself read. */
const NEEDED: ReadonlyArray<RegExp> = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|TZ|LANG|LANGUAGE|LC_\w+)$/,
  /^(SYSTEMROOT|WINDIR|COMSPEC|PATHEXT|APPDATA|LOCALAPPDATA|USERPROFILE|NUMBER_OF_PROCESSORS)$/i,
  /^(LD_LIBRARY_PATH|LD_PRELOAD|DYLD_\w+|MALLOC_\w+)$/,
  /^(NODE_OPTIONS|NODE_PATH|NODE_ENV|NODE_EXTRA_CA_CERTS|UV_THREADPOOL_SIZE)$/,
  /^(TF|OMP|KMP|MKL|OPENBLAS|ONEDNN|DNNL|XLA|CUDA)_\w+$/,
  /^EVORX_(HOME|MNIST_DIR|BACKEND)$/,
];

/**
 * The part of an environment that a run's process gets: what it needs to compute, and what the variable
 * `EVORX_PASS_ENV` names besides. Tokens, passwords and addresses of databases stay with the process that starts it,
 * whatever they are called.
 *
 * @category Hosts
 * @example
 * ```ts no-run
 * import { hostEnvironment } from '@evorx/host';
 *
 * const environment = hostEnvironment({ PATH: '/usr/bin', EVORX_TOKEN: 'secret' }); // { PATH: '/usr/bin' }
 * ```
 */
export const hostEnvironment = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const passed = (environment[PASSED] ?? '').split(',').map((name) => name.trim());
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => passed.includes(name) || NEEDED.some((pattern) => pattern.test(name)),
    ),
  );
};

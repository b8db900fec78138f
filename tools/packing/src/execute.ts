import { execFile } from 'node:child_process';

/**
 * An npm run tells its children where it is, what it runs and how the repository is set up (`.npmrc`); the command is
 * elsewhere.
 */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(config_((local_)?prefix|engine_strict|ignore_scripts|save_exact|omit_lockfile_registry_resolved)$|package|lifecycle|command)|^(INIT_CWD|NODE_OPTIONS)$/i.test(
        name,
      ),
  ),
);

/** Runs a command in a directory; gives what it prints, or fails with all that it said. */
export const execute = (directory: string, command: string, ...args: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(command, [...args], { cwd: directory, env: environment, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      error === null
        ? resolve(stdout)
        : reject(new Error(`${command} ${args.join(' ')}: ${stdout}${stderr || error.message}`)),
    );
  });

import type { UsedModules } from '@evorx/modules';
import { weightOf } from '@evorx/recipe';
import type { Job } from '@evorx/runs';
import * as E from 'fp-ts/Either';
import { delimiter } from 'node:path';
import type { ModulesFlag } from './options/modules-option';
import { program, type Actions } from './program';
import { exitCode, type ExitCode } from './terminal/exit-code';
import { failed } from './terminal/failure';
import { reasonOf } from './terminal/reason-of';
import { refuse } from './terminal/refuse';
import type { Terminal } from './terminal/terminal';
import { UsageError } from './usage-error';
import { version } from './version';

const actions = (terminal: Terminal, ended: (code: ExitCode) => void): Actions => {
  const lazily =
    <A extends ReadonlyArray<unknown>>(command: (...given: A) => Promise<ExitCode>) =>
    async (...given: A): Promise<void> =>
      ended(await command(...given));
  /** A command that knows the catalogue: with the modules that its options name. */
  const cataloguing = <F extends ModulesFlag>(command: (flags: F, used: UsedModules) => Promise<ExitCode>) =>
    lazily(async (flags: F) => {
      const { usedModules } = await import('./options/modules-option.js');
      const used = await usedModules(flags, terminal)();
      return E.isLeft(used) ? refuse(terminal)(used.left) : command(flags, used.right);
    });
  return {
    evolve: cataloguing(async (flags, used) => {
      const { evolve } = await import('./commands/evolve.js');
      const host = async ({ spec }: Job) => {
        const { forkedHost, inProcessHost } = await import('@evorx/host');
        // A process of its own for TensorFlow, which blocks the thread and writes to stderr as it likes.
        return weightOf(spec.recipe.problem, used.catalogue) === 'heavy'
          ? forkedHost({ env: { EVORX_USE: used.files.join(delimiter) } })
          : inProcessHost(used);
      };
      return evolve({ terminal, host, now: () => Date.now(), catalogue: used.catalogue })(flags);
    }),
    presets: cataloguing(async (flags, { catalogue }) =>
      (await import('./commands/catalogue.js')).presets(terminal, catalogue)(flags),
    ),
    operators: cataloguing(async (flags, { catalogue }) =>
      (await import('./commands/catalogue.js')).operators(terminal, catalogue)(flags),
    ),
    problems: cataloguing(async (flags, { catalogue }) =>
      (await import('./commands/catalogue.js')).problems(terminal, catalogue)(flags),
    ),
    setup: lazily(async () => (await import('./commands/setup.js')).setup(terminal)),
    fetchMnist: lazily(async () => (await import('./commands/mnist-fetch.js')).mnistFetch(terminal)),
    predict: lazily(async (images, flags) => (await import('./commands/predict.js')).predict(terminal)(images, flags)),
    serve: lazily(async (flags) => (await import('./commands/serve.js')).serve(terminal)(flags)),
  };
};

/**
 * `evorx` with these arguments, to its exit code. Never rejects: what nobody foresaw is one line, and 1.
 *
 * @category Commands
 */
export const commandLine =
  (terminal: Terminal) =>
  async (args: ReadonlyArray<string>): Promise<ExitCode> => {
    let code: ExitCode = exitCode.ok;
    const command = program(
      version(),
      actions(terminal, (given) => (code = given)),
      terminal.out,
    );
    try {
      await command.parseAsync([...args], { from: 'user' });
      return code;
    } catch (error) {
      if (!(error instanceof UsageError)) return refuse(terminal)(failed(reasonOf(error)));
      if (error.failure !== null) return refuse(terminal)(error.failure);
      if (args.length === 0) terminal.out(command.helpInformation());
      return exitCode.ok;
    }
  };

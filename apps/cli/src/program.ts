import { Command, Option } from 'commander';
import type { CatalogueFlags } from './commands/catalogue';
import type { PredictFlags } from './commands/predict';
import type { ServeFlags } from './commands/serve';
import type { EvolveFlags } from './options/evolve-flags';
import { usageError } from './usage-error';

/**
 * What the commands of the program do; each gets its arguments and its options as typed.
 *
 * @category Model
 */
export interface Actions {
  readonly evolve: (flags: EvolveFlags) => Promise<void>;
  readonly presets: (flags: CatalogueFlags) => Promise<void>;
  readonly operators: (flags: CatalogueFlags) => Promise<void>;
  readonly problems: (flags: CatalogueFlags) => Promise<void>;
  readonly setup: () => Promise<void>;
  readonly fetchMnist: () => Promise<void>;
  readonly predict: (images: ReadonlyArray<string>, flags: PredictFlags) => Promise<void>;
  readonly serve: (flags: ServeFlags) => Promise<void>;
}

const collected = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [...before, text];

/** Files of modules: of every command that knows the catalogue. */
const useOption = (): Option =>
  new Option(
    '--use <file>',
    'a module with problems, operators, algorithms or presets of your own; may be repeated (default: EVORX_USE, else evorx.config.ts)',
  ).argParser(collected);

const evolveCommand = (actions: Actions): Command =>
  new Command('evolve')
    .description('evolve in the terminal, and test the champion (default: mnist-ga for two minutes)')
    .option('--preset <name>', 'a recipe with a name: see evorx presets')
    .option('--problem <name>', 'a problem with a default algorithm for it: see evorx problems')
    .option('--recipe <file>', 'a recipe in a JSON file')
    .addOption(new Option('--set <path=value>', 'sets a parameter of the recipe; may be repeated').argParser(collected))
    .option('--seed <n>', 'the seed, 0 to 2147483647 (default: a random one, told at the end)')
    .option('--population <n>', 'the size of the population')
    .option('--generations <n>', 'budget: generations after the initial one')
    .option('--evaluations <n>', 'budget: candidates scored')
    .option('--time <duration>', 'budget: 500ms, 90s, 2m, 1h')
    .option('--target <x>', 'stop when the champion is as good as this (a fraction for mnist)')
    .option('--stop-at <n>', 'stop after generation n, leaving the budget alone, so that the run can be resumed')
    .addOption(useOption())
    .option('--data <dir>', 'a directory with the four MNIST files')
    .option('--out <dir>', 'save champion, checkpoint, generations.csv and result.json to a new directory')
    .option('--resume <file>', 'go on from a checkpoint; recipe, seed and budget are its own')
    .option('--save', 'keep the run in the database of evorx serve as well, which shows it and can go on with it')
    .option('--name <text>', 'the name of the run that is saved')
    .option('--json', 'one JSON object a line: each generation, then the result')
    .option('--describe', 'with --json, a line before the generations: the recipe, and what each figure measures')
    .option('--quiet', 'no progress and no notes')
    .action(actions.evolve);

const catalogueCommand = (
  name: string,
  description: string,
  action: (flags: CatalogueFlags) => Promise<void>,
): Command =>
  new Command(name).description(description).option('--json', 'as a JSON array').addOption(useOption()).action(action);

const predictCommand = (actions: Actions): Command =>
  new Command('predict')
    .description('read digits with an evolved network')
    .argument('<image.png...>', 'images of one digit each')
    .requiredOption('--champion <dir>', 'the champion directory that evolve --out saved')
    .option('--json', 'one JSON object a line')
    .action(actions.predict);

const serveCommand = (actions: Actions): Command =>
  new Command('serve')
    .description('serve the GraphQL API')
    .option('--port <n>', 'the port (default: PORT, else 4000)')
    .option('--host <address>', 'the address to listen on (default: HOST, else 127.0.0.1)')
    .addOption(useOption())
    .action(actions.serve);

const strict = (command: Command, out: (text: string) => void): Command => {
  command.commands.forEach((each) => strict(each, out));
  return command
    .helpOption('-h, --help', 'show this help')
    .allowExcessArguments(false)
    .configureOutput({ writeOut: out, writeErr: () => undefined, outputError: () => undefined })
    .exitOverride((error) => {
      throw usageError(error, command);
    });
};

/**
 * The commands and options of `evorx`. Parsing rejects with a {@link UsageError} for what cannot be understood.
 *
 * @category Commands
 */
export const program = (version: string, actions: Actions, out: (text: string) => void): Command =>
  strict(
    new Command('evorx')
      .description('Evolution as a stream, in the terminal.')
      .version(version)
      .helpCommand(false)
      .addCommand(evolveCommand(actions))
      .addCommand(catalogueCommand('presets', 'list the presets', actions.presets))
      .addCommand(catalogueCommand('operators', 'list the operators and their parameters', actions.operators))
      .addCommand(catalogueCommand('problems', 'list the problems and their parameters', actions.problems))
      .addCommand(
        new Command('setup')
          .description('provide TensorFlow and MNIST, as far as they are absent')
          .action(actions.setup),
      )
      .addCommand(
        new Command('mnist')
          .description('the MNIST data')
          .addCommand(
            new Command('fetch').description('download MNIST into the cache of the user').action(actions.fetchMnist),
          ),
      )
      .addCommand(predictCommand(actions))
      .addCommand(serveCommand(actions)),
    out,
  );

import type { Command, CommanderError } from 'commander';
import { badInput, type Failure } from './terminal/failure';

/**
 * Parsing has ended the command: with what could not be understood, or with nothing wrong, where help or the version was asked for.
 *
 * @category Errors
 */
export class UsageError extends Error {
  constructor(readonly failure: Failure | null) {
    super(failure === null ? 'shown' : 'usage');
    this.name = 'UsageError';
  }
}

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

const path = (command: Command): string =>
  command.parent === null ? command.name() : `${path(command.parent)} ${command.name()}`;

const commands = (command: Command): string => command.commands.map((each) => each.name()).join(', ');

const options = (command: Command): string =>
  command.options
    .map(({ long }) => long)
    .concat('--help')
    .join(', ');

const failure = ({ code, message }: CommanderError, command: Command): Failure | null => {
  const subject = quoted(message);
  switch (code) {
    case 'commander.unknownOption':
      return badInput(subject, `${path(command)} has no such option`, options(command));
    case 'commander.unknownCommand':
      return badInput(subject, `${path(command)} has no such command`, commands(command));
    case 'commander.optionMissingArgument':
      return badInput(subject.split(' ')[0] ?? subject, 'its value is missing', subject);
    case 'commander.missingMandatoryOptionValue':
      return badInput(subject.split(' ')[0] ?? subject, `${path(command)} cannot do without it`, subject);
    case 'commander.missingArgument':
      return badInput(`<${subject}>`, `${path(command)} cannot do without it`, `at least one ${subject.split('.')[0]}`);
    case 'commander.excessArguments':
      return badInput(
        command.args[command.registeredArguments.length] ?? path(command),
        `${path(command)} takes no such argument`,
        command.commands.length > 0 ? commands(command) : options(command),
      );
    case 'commander.help':
      return command.parent === null ? null : badInput(path(command), 'a command is missing', commands(command));
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    default:
      return badInput(path(command), message.replace(/^error: /, ''));
  }
};

/**
 * What Commander has to say, in the form of every other error of `evorx`.
 *
 * @category Errors
 */
export const usageError = (error: CommanderError, command: Command): UsageError =>
  new UsageError(failure(error, command));

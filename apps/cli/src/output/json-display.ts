import type { Figure } from '@evorx/evolution';
import type { RunSpec } from '@evorx/recipe';
import type { HostMessage } from '@evorx/runs';
import { concatMap, defer, from, type OperatorFunction } from 'rxjs';
import { generationLine, runLine } from './json-lines';
import { line, remark, type Printed } from './printed';

/**
 * How a run is shown as JSON.
 *
 * @category Model
 */
export interface JsonOptions {
  /** Without notes. */
  readonly quiet: boolean;
  /** What a first line describes; null for none. */
  readonly describe: RunSpec | null;
}

/**
 * The display of `--json`: generations, and what describes the run before them, are lines on stdout, which holds
 * nothing else; notes go to stderr.
 *
 * @category Displays
 */
export const jsonDisplay =
  ({ quiet, describe }: JsonOptions): OperatorFunction<HostMessage, Printed> =>
  (messages) =>
    defer(() => {
      let declared: ReadonlyArray<Figure> = [];
      const printed = (message: HostMessage): ReadonlyArray<Printed> => {
        switch (message.type) {
          case 'figures':
            declared = message.figures;
            return describe === null ? [] : [line(runLine(describe, declared))];
          case 'generations':
            return message.generations.length === 0
              ? []
              : [line(message.generations.map((stats) => generationLine(stats, declared)).join('\n'))];
          case 'note':
            return quiet ? [] : [remark(message.text)];
          default:
            return [];
        }
      };
      return messages.pipe(concatMap((message) => from(printed(message))));
    });

import type { HostMessage } from '@evorx/runs';
import { concatMap, from, type OperatorFunction } from 'rxjs';
import { generationLine } from './json-lines';
import { line, remark, type Printed } from './printed';

/**
 * What a message is with `--json`: generations are lines on stdout, which holds nothing else; notes go to stderr.
 *
 * @category Rendering
 */
export const jsonPrinted = (message: HostMessage): ReadonlyArray<Printed> => {
  switch (message.type) {
    case 'generations':
      return message.generations.length === 0 ? [] : [line(message.generations.map(generationLine).join('\n'))];
    case 'note':
      return [remark(message.text)];
    default:
      return [];
  }
};

/**
 * The display of `--json`; without notes where it is to be quiet.
 *
 * @category Displays
 */
export const jsonDisplay = (quiet: boolean): OperatorFunction<HostMessage, Printed> =>
  concatMap((message) => from(quiet && message.type === 'note' ? [] : jsonPrinted(message)));

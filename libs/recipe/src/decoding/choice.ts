import type { z } from 'zod';
import { delegate } from './delegate';
import { isRecord } from './is-record';
import { oneOf } from './one-of';
import { shown } from './shown';

/**
 * An object with exactly one key, which names what its value is: `{ tournament: { size: 2 } }`.
 *
 * @internal
 */
export const choice = <A>(options: Readonly<Record<string, z.ZodType>>): z.ZodType<A> => {
  const accepted = `an object with one key, ${oneOf(Object.keys(options))}`;
  return delegate((input, refuse) => {
    if (!isRecord(input))
      return refuse(input === undefined ? 'nothing is given' : `${shown(input)} is not an object`, accepted);
    const names = Object.keys(input).filter((key) => input[key] !== undefined);
    const unknown = names.find((name) => !Object.hasOwn(options, name));
    if (unknown !== undefined)
      return refuse(`${JSON.stringify(unknown)} is not known here`, oneOf(Object.keys(options)), [unknown]);
    const [name, second] = names;
    if (name === undefined) return refuse('{} names nothing', accepted);
    if (second !== undefined)
      return refuse(`${names.map((key) => JSON.stringify(key)).join(' and ')} are too many`, accepted);
    return { schema: options[name]!.transform((value) => ({ [name]: value }) as A), at: name };
  });
};

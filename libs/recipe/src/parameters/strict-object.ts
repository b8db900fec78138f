import { z } from 'zod';
import { oneOf } from '../decoding/one-of';

/** An object of the fields; unknown keys are errors that list the known ones. @internal */
export const strictObject = (fields: Readonly<Record<string, z.ZodType>>): z.ZodType => {
  const names = Object.keys(fields);
  return z.strictObject(fields, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? oneOf(names)
        : names.length === 0
          ? 'an object without keys'
          : `an object with any of: ${names.join(', ')}`,
  });
};

import type { z } from 'zod';
import { choice } from '../decoding/choice';
import { oneOf } from '../decoding/one-of';
import { type Field, field } from './field';

/** An object with one key, the name of what is chosen, and its parameters. @internal */
export const choiceOf = <A>(
  options: Readonly<Record<string, z.ZodType>>,
  about: { readonly default: unknown; readonly description: string },
): Field<A> =>
  field({ ...about, type: 'choice', accepted: `an object with one key, ${oneOf(Object.keys(options))}` }, () =>
    choice<A>(options),
  );

import { z } from 'zod';
import { oneOf } from '../decoding/one-of';
import { type Field, field } from './field';

/** One of some words. @internal */
export const text = <const A extends string>({
  values,
  ...about
}: {
  readonly values: ReadonlyArray<A>;
  readonly default: NoInfer<A>;
  readonly description: string;
}): Field<A> =>
  field({ ...about, type: 'text', accepted: oneOf(values) }, (error) => z.enum(values, { error }) as z.ZodType<A>);

import { z } from 'zod';
import type { Parameter } from '../catalogue-entry';
import { oneOf } from '../decoding/one-of';

/**
 * A parameter with the schema that decodes it: what users are shown and what is checked are one thing.
 *
 * @internal
 */
export interface Field<A> extends Omit<Parameter, 'name'> {
  /** What is accepted, in words. */
  readonly accepted: string;
  /** Fills the default in. */
  readonly schema: z.ZodType<A>;
  /** The same without a default, that says `accepted` where it refuses. */
  readonly given: (accepted: string) => z.ZodType<A>;
}

/** Parameters by name. @internal */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The values that fields decode to. @internal */
export type Decoded<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer A> ? A : never };

/** A field from the schema of a value that is given; the default is read by it too. @internal */
export const field = <A>(
  about: Omit<Parameter, 'name' | 'min' | 'max'> &
    Partial<Pick<Parameter, 'min' | 'max'>> & { readonly accepted: string },
  given: (accepted: string) => z.ZodType<A>,
): Field<A> => ({
  min: null,
  max: null,
  ...about,
  given,
  schema: given(about.accepted).prefault(about.default as never),
});

/** The table of the parameters, as shown to users. @internal */
export const parametersOf = (fields: Fields): ReadonlyArray<Parameter> =>
  Object.entries(fields).map(([name, { type, default: value, min, max, description }]) => ({
    name,
    type,
    default: value,
    min,
    max,
    description,
  }));

/** An object of the fields; unknown keys are errors that list the known ones. @internal */
export const objectOf = <F extends Fields>(fields: F): z.ZodType<Decoded<F>> => {
  const names = Object.keys(fields);
  return z.strictObject(Object.fromEntries(names.map((name) => [name, fields[name]!.schema])), {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? oneOf(names)
        : names.length === 0
          ? 'an object without keys'
          : `an object with any of: ${names.join(', ')}`,
  }) as unknown as z.ZodType<Decoded<F>>;
};

import type { Parameter } from '@evorx/recipe';
import type { InputFieldBuilder, InputFieldRef, InputRef } from '@pothos/core';
import { builder } from './builder';

/** What the catalogue knows of a choice: an operator, an algorithm or a problem. @category Schema */
export interface Entry {
  readonly name: string;
  readonly description: string;
  readonly parameters: ReadonlyArray<Parameter>;
}

type Types = typeof builder.$inferSchemaTypes;
/** Makes the fields of an input. @category Schema */
export type Fields = InputFieldBuilder<Types, 'InputObject'>;
type Input = InputRef<unknown>;
/** What a key of a choice takes. @category Schema */
export type Option = Input | 'NoParameters';
/** A field of an input. @category Schema */
export type FieldRef = InputFieldRef<Types, unknown>;

/** @category Schema */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** A type's name that ends with what it is, once. @category Schema */
export const suffixed = (name: string, suffix: string): string =>
  capitalised(name.toLowerCase().endsWith(suffix.toLowerCase()) ? name : name + suffix);

/** An input of exactly one of its keys. @category Schema */
export const choice = (name: string, description: string, options: Readonly<Record<string, Option>>): Input =>
  builder.inputType(name, {
    description,
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(Object.entries(options).map(([key, type]) => [key, t.field({ type })])) as Record<
        string,
        FieldRef
      >,
  });

const encoding = choice('EncodingInput', 'From genes to weights.', {
  direct: builder.inputType('DirectEncodingInput', {
    description: 'One gene a weight.',
    fields: (t) => ({
      scale: t.string({
        description:
          '`none`; `fanIn`: times 1/sqrt(fan-in) of the layer; or `centred`: that on images less the mean image, with the first layer scaled to these.',
      }),
    }),
  }),
  dct: builder.inputType('DctEncodingInput', {
    description: 'One gene for each coefficient of the discrete cosine transform that a hidden unit looks at.',
    fields: (t) => ({ coefficients: t.int({ description: '1 to 784; 100 unless said.' }) }),
  }),
});

/** The parameters that are more than one number, text or truth value, by name. */
const SHAPED: Readonly<Record<string, (t: Fields, description: string) => FieldRef>> = {
  hidden: (t, description) => t.intList({ description }),
  bounds: (t, description) => t.floatList({ description }),
  deviations: (t, description) => t.floatList({ description }),
  start: (t, description) => t.floatList({ description }),
  encoding: (t, description) => t.field({ type: encoding, description }),
};

const told = ({ description, type, default: value, min, max }: Parameter): string => {
  const range =
    min === null ? (max === null ? '' : ` up to ${max}`) : max === null ? ` from ${min}` : ` from ${min} to ${max}`;
  return `${description} (${type}${range}; ${value === undefined ? 'required' : `${JSON.stringify(value)} unless said`})`;
};

const field = (t: Fields, parameter: Parameter): FieldRef => {
  const description = told(parameter);
  const shaped = SHAPED[parameter.name];
  if (shaped !== undefined) return shaped(t, description);
  switch (parameter.type) {
    case 'integer':
      return t.int({ description });
    case 'number':
      return t.float({ description });
    case 'boolean':
      return t.boolean({ description });
    case 'text':
      return t.string({ description });
    case 'schedule':
      return t.field({ type: 'Schedule', description });
    default:
      return t.field({ type: 'JSON', description });
  }
};

/**
 * The parameters of one entry of the catalogue; one without any is an empty object, for which GraphQL has no input type. `parts` are the
 * fields of parameters that have types of their own, where the entry has these.
 *
 * @category Schema
 */
export const parameters = (
  name: string,
  entry: Entry,
  parts: (t: Fields) => Readonly<Record<string, FieldRef>> = () => ({}),
): Option =>
  entry.parameters.length === 0
    ? 'NoParameters'
    : builder.inputType(name, {
        description: entry.description,
        fields: (t) => {
          const own = parts(t);
          return Object.fromEntries(
            entry.parameters.map((parameter) => [parameter.name, own[parameter.name] ?? field(t, parameter)]),
          );
        },
      });

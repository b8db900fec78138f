import { acceptedBy, type Decoded, type OperatorRole, type Parameter, type Parameters } from '@evorx/parameters';
import { z } from 'zod';
import { choice } from '../decoding/choice';
import { boundsSchema } from './bounds-schema';
import { jsonSchema } from './json-schema';
import { ranged, wholeIn } from './ranged';
import { scheduleSchema } from './schedule-schema';
import { strictObject } from './strict-object';

/** The parameters of the operators that a catalogue has for a role, by their names. @category Internals */
export type OperatorsOf = (role: OperatorRole) => Readonly<Record<string, Parameters>>;

/** Where no parameter is an operator. @category Internals */
export const noOperators: OperatorsOf = () => ({});

const options = (
  variants: Readonly<Record<string, Parameters>>,
  operators: OperatorsOf,
): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(variants).map(([name, fields]) => [name, objectOf(fields, operators)]));

const given = (parameter: Parameter, operators: OperatorsOf, error: string): z.ZodType => {
  switch (parameter.type) {
    case 'integer': {
      const whole = wholeIn(parameter, error);
      const { multipleOf } = parameter;
      return multipleOf === undefined ? whole : whole.refine((value) => value % multipleOf === 0, { error });
    }
    case 'number':
      return ranged(z.number({ error }), parameter, error);
    case 'boolean':
      return z.boolean({ error });
    case 'text':
      return parameter.of === undefined
        ? z.string({ error }).max(parameter.longest ?? Infinity, { error })
        : z.enum(parameter.of as [string, ...Array<string>], { error });
    case 'schedule':
      return scheduleSchema(parameter, error);
    case 'bounds':
      return boundsSchema(parameter, error);
    case 'list':
      return z
        .array(givenOf(parameter.of, operators), { error })
        .min(parameter.least, { error })
        .max(parameter.most, { error })
        .readonly();
    case 'record':
      return objectOf(parameter.fields, operators);
    case 'choice':
      // An operator may take operators itself, so that schemas are made where they are needed.
      return z.lazy(() =>
        choice(options('role' in parameter ? operators(parameter.role) : parameter.variants, operators)),
      );
    case 'json':
      return jsonSchema(parameter.most, error);
  }
};

/** What a parameter accepts, in words, with the names of the operators that it takes. @category Internals */
export const acceptedIn = (parameter: Parameter, operators: OperatorsOf): string =>
  acceptedBy(parameter, (role) => Object.keys(operators(role as OperatorRole)));

/** The schema of a value that is given. @category Internals */
export const givenOf = (parameter: Parameter, operators: OperatorsOf = noOperators): z.ZodType => {
  const schema = given(parameter, operators, acceptedIn(parameter, operators));
  return parameter.nullable === true ? schema.nullable() : schema;
};

/** The schema of a parameter: fills its default in, which is read by the same schema. @category Internals */
export const schemaOf = (parameter: Parameter, operators: OperatorsOf = noOperators): z.ZodType =>
  parameter.required === true
    ? givenOf(parameter, operators)
    : givenOf(parameter, operators).prefault(parameter.default as never);

/** An object of the parameters; unknown keys are errors that list the known ones. @category Internals */
export const objectOf = <P extends Parameters>(
  parameters: P,
  operators: OperatorsOf = noOperators,
): z.ZodType<Decoded<P>> =>
  strictObject(
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, schemaOf(parameter, operators)])),
  ) as z.ZodType<Decoded<P>>;

import type { Parameter } from './parameter';

/** The range of numbers in words; empty without ends. */
const rangeOf = (
  noun: string,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): string =>
  min !== undefined && max !== undefined
    ? `${noun} from ${min} to ${max}`
    : min !== undefined
      ? `${noun}, ${min} or more`
      : max !== undefined
        ? `${noun}, at most ${max}`
        : noun;

const oneOf = (names: ReadonlyArray<string>): string =>
  names.length === 0 ? 'nothing' : `one of: ${names.join(', ')}`;

const wordsOf = (parameter: Parameter, operators: (role: string) => ReadonlyArray<string>): string => {
  switch (parameter.type) {
    case 'integer':
      return rangeOf(
        parameter.multipleOf === undefined
          ? 'an integer'
          : parameter.multipleOf === 2
            ? 'an even integer'
            : `a multiple of ${parameter.multipleOf}`,
        parameter,
      );
    case 'number':
      return rangeOf('a number', parameter);
    case 'boolean':
      return 'true or false';
    case 'text':
      return parameter.of === undefined ? `a text of at most ${parameter.longest} characters` : oneOf(parameter.of);
    case 'schedule':
      return `${rangeOf('a number', parameter)}, or { from, to, curve } within it`;
    case 'bounds':
      return `two numbers from ${parameter.min} to ${parameter.max}, the lower and then the upper one, with a 32-bit float in their range`;
    case 'list':
      return `a list of ${parameter.least === parameter.most ? parameter.least : `${parameter.least} to ${parameter.most}`} ${parameter.items}`;
    case 'record':
      return Object.keys(parameter.fields).length === 0
        ? 'an object without keys'
        : `an object with any of: ${Object.keys(parameter.fields).join(', ')}`;
    case 'choice':
      return `an object with one key, ${oneOf('role' in parameter ? operators(parameter.role) : Object.keys(parameter.variants))}`;
    case 'json':
      return `JSON of at most ${parameter.most} values`;
  }
};

/**
 * What a parameter accepts, in words, as messages say it. `operators` gives the names of the operators of a role.
 *
 * @category Accessors
 * @example
 * import { acceptedBy, p } from '@evorx/parameters';
 *
 * const words = acceptedBy(p.integer({ default: 50, min: 1, max: 99 })); // an integer from 1 to 99
 */
export const acceptedBy = (
  parameter: Parameter,
  operators: (role: string) => ReadonlyArray<string> = () => [],
): string => `${wordsOf(parameter, operators)}${parameter.nullable === true ? ', or null' : ''}`;

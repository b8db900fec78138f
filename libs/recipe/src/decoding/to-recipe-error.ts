import type { z } from 'zod';
import type { RecipeError } from '../recipe-error';
import { shown } from './shown';

const valueIn = (input: unknown, path: ReadonlyArray<PropertyKey>): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  string: 'a text',
  object: 'an object',
  array: 'a list',
  tuple: 'a list',
};

const problemOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  const text = shown(value);
  if (issue.code === 'custom' && issue.params !== undefined) return String(issue.params['problem']);
  if (value === undefined) return 'nothing is given';
  const size = Array.isArray(value) ? ['short', 'long'] : ['small', 'large'];
  switch (issue.code) {
    case 'invalid_type':
      return `${text} is not ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `${text} is too ${size[0]}`;
    case 'too_big':
      return `${text} is too ${size[1]}`;
    default:
      return `${text} is not accepted`;
  }
};

/**
 * The first error as a RecipeError. Every schema of this library says in its messages what it accepts; what is wrong with the value is said
 * here. Unknown keys come first, since a misspelt key is why another one is missing.
 *
 * @internal
 */
export const toRecipeError =
  (input: unknown) =>
  ({ issues }: z.ZodError): RecipeError => {
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    return {
      path: path.map(String).join('.'),
      message:
        unknown === undefined ? problemOf(issue, valueIn(input, path)) : `${JSON.stringify(unknown)} is not known here`,
      accepted: issue.message,
    };
  };

import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A scalar that takes any JSON value that `accepts` it, as a literal or as a variable, and hands it on as it is. */
const passing = (name: string, description: string, accepts: (value: unknown) => boolean, accepted: string) => {
  const check = (value: unknown): unknown => {
    if (!accepts(value))
      throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}: it takes ${accepted}.`);
    return value;
  };
  return new GraphQLScalarType<unknown, unknown>({
    name,
    description,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node, variables) => check(valueFromASTUntyped(node, variables)),
  });
};

/** Any JSON value. @category Scalars */
export const json = passing('JSON', 'Any JSON value.', () => true, 'any JSON value');

/** A number, or one that follows the run's progress. @category Scalars */
export const schedule = passing(
  'Schedule',
  'A number, or one that follows the progress of the run: `{ from: 0.5, to: 0.05, curve: "linear" }`, or `"exponential"`; with `after: 0.7` it begins to move when that much of the budget is spent.',
  (value) => typeof value === 'number' || isRecord(value),
  'a number or { from, to, curve }',
);

/** A length of time. @category Scalars */
export const duration = passing(
  'Duration',
  'A number of milliseconds, or a text: `"500ms"`, `"90s"`, `"2m"`, `"1h"`.',
  (value) => typeof value === 'number' || typeof value === 'string',
  'a number of milliseconds or a text such as "90s"',
);

/** The parameters of what has none: GraphQL has no input type without fields. @category Scalars */
export const noParameters = passing(
  'NoParameters',
  'The parameters of what has none: `{}`.',
  (value) => isRecord(value) && Object.keys(value as object).length === 0,
  '{}',
);

/** A moment: milliseconds since 1970 inside, ISO 8601 outside. @category Scalars */
export const dateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'A moment, as ISO 8601 in UTC: `2026-01-31T12:00:00.000Z`.',
  serialize: (value) => new Date(Number(value)).toISOString(),
  parseValue: (value) => {
    const moment = Date.parse(String(value));
    if (Number.isNaN(moment))
      throw new GraphQLError(`DateTime cannot represent ${JSON.stringify(value)}: it takes ISO 8601.`);
    return moment;
  },
});

import { type GraphQLField, type GraphQLObjectType, getNullableType, isListType } from 'graphql';

/**
 * How many rows a field gives: `usual` where its arguments do not say, never more than `most`. A field of the schema
 * says so as its extension `rows`.
 *
 * @category Operations
 */
export interface Rows {
  readonly usual: number;
  readonly most: number;
  /** What a row counts that has no selection below it; 1 where it is left out. */
  readonly each?: number;
  /** An argument that is a list: a row counts once for each so many of its values. */
  readonly per?: { readonly argument: string; readonly values: number };
}

/** A list of which nothing is known. */
const UNKNOWN = 10;

/** What the schema says about itself is known: roughly, how long its lists are. */
const INTROSPECTED: Readonly<Record<string, number>> = {
  types: 150,
  directives: 6,
  fields: 8,
  inputFields: 6,
  args: 2,
  enumValues: 3,
  interfaces: 1,
  possibleTypes: 2,
};

/** What says how many rows are wanted. */
const ASKING = ['first', 'limit'];

const isRows = (value: unknown): value is Rows =>
  typeof value === 'object' && value !== null && 'usual' in value && 'most' in value;

/** A list of things that are wanted, each of which gives rows of its own. */
const listed = (args: Readonly<Record<string, unknown>>): number =>
  Object.values(args).reduce<number>(
    (product, value) =>
      Array.isArray(value) && typeof value[0] === 'object' ? product * Math.max(1, value.length) : product,
    1,
  );

/** How many times a row counts. */
const timesOf = ({ per }: Rows, args: Readonly<Record<string, unknown>>): number => {
  const values = per === undefined ? undefined : args[per.argument];
  return per === undefined || !Array.isArray(values) ? 1 : Math.max(1, Math.ceil(values.length / per.values));
};

const own = (
  parent: GraphQLObjectType | { readonly name: string },
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number => {
  const said = field.extensions['rows'];
  const { usual, most } = isRows(said) ? said : { usual: UNKNOWN, most: Infinity };
  const asked = ASKING.map((name) => args[name]).find((value) => typeof value === 'number');
  const times = isRows(said) ? timesOf(said, args) : 1;
  if (typeof asked === 'number') return Math.max(1, Math.min(asked, most)) * times;
  if (isRows(said)) return usual * times;
  if (!isListType(getNullableType(field.type))) return 1;
  if (parent.name.startsWith('__')) return INTROSPECTED[field.name] ?? UNKNOWN;
  // The edges of a connection are as many as it was asked for.
  return parent.name.endsWith('Connection') ? 1 : usual;
};

/**
 * What a field without a selection counts: as much as its rows where it says how many it gives, else one.
 *
 * @category Operations
 */
export const costOfLeaf = (
  parent: { readonly name: string },
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number => {
  const said = field.extensions['rows'];
  return isRows(said) ? rowsOf(parent, field, args) * (said.each ?? 1) : 1;
};

/**
 * How many times the selection below a field is answered.
 *
 * @category Operations
 */
export const rowsOf = (
  parent: { readonly name: string },
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number => own(parent, field, args) * listed(args);

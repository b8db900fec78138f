import type { Decoded, ParameterOf } from './decoded';
import type { OperatorRole, Parameter, Parameters } from './parameter';
import type { Schedule } from './schedule';

/** What is said of a parameter with that kind of values. */
interface About<A> {
  readonly default: A;
  /** One sentence for users: what it means, and its unit. Empty unless given. */
  readonly about?: string | undefined;
}

interface Range {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

interface ClosedRange {
  readonly min: number;
  readonly max: number;
}

/** An operator as a recipe has it: one key, its name, and its parameters. */
type OperatorSpec = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** JSON knows no undefined: a description is the same before and after it was sent. */
const plain = <T extends Parameter>(parameter: T): T =>
  Object.fromEntries(Object.entries(parameter).filter(([, value]) => value !== undefined)) as T;

/** A whole number, in a closed range where there is one. */
const integer = ({
  about = '',
  ...rest
}: About<number> & Range & { readonly multipleOf?: number | undefined }): ParameterOf<number> =>
  plain({ type: 'integer', about, ...rest });

/** A finite number, in a closed range where there is one. */
const number = ({ about = '', ...rest }: About<number> & Range): ParameterOf<number> =>
  plain({ type: 'number', about, ...rest });

/** True or false. */
const boolean = ({ about = '', ...rest }: About<boolean>): ParameterOf<boolean> =>
  plain({ type: 'boolean', about, ...rest });

/** One of some words. */
const choice = <const A extends string>({
  about = '',
  ...rest
}: {
  readonly of: ReadonlyArray<A>;
  readonly default: NoInfer<A>;
  readonly about?: string | undefined;
}): ParameterOf<A> => plain({ type: 'text', about, ...rest });

/** A text of at most `longest` characters, 1,000 unless given. */
const text = ({
  about = '',
  longest = 1_000,
  ...rest
}: About<string> & { readonly longest?: number | undefined }): ParameterOf<string> =>
  plain({ type: 'text', about, longest, ...rest });

/** A number in a closed range, or one that follows the progress of the run. */
const schedule = ({ about = '', ...rest }: About<Schedule> & ClosedRange): ParameterOf<Schedule> =>
  plain({ type: 'schedule', about, ...rest });

/** Beyond it sums of squares of 32-bit genes lose all meaning. */
const FARTHEST = 1e6;

/** A closed range of genes, `[lower, upper]`, within another one: from -1,000,000 to 1,000,000 unless given. */
const bounds = ({
  about = '',
  min = -FARTHEST,
  max = FARTHEST,
  ...rest
}: About<readonly [lower: number, upper: number]> & Range): ParameterOf<readonly [lower: number, upper: number]> =>
  plain({ type: 'bounds', about, min, max, ...rest });

/** A list of `least` (0 unless given) to `most` (1,000 unless given) values. */
const list = <A>(
  of: ParameterOf<A>,
  {
    about = '',
    least = 0,
    most = 1_000,
    items = 'items',
    ...rest
  }: About<ReadonlyArray<A> | null> & {
    readonly least?: number | undefined;
    readonly most?: number | undefined;
    /** The items in messages: `integers from 1 to 4096`. */
    readonly items?: string | undefined;
    readonly required?: boolean | undefined;
  },
): ParameterOf<ReadonlyArray<A>> => plain({ type: 'list', of, about, least, most, items, ...rest });

/** An object with a value for each field. */
const record = <P extends Parameters>(
  fields: P,
  { about = '', ...rest }: { readonly default?: Decoded<P> | undefined; readonly about?: string | undefined } = {},
): ParameterOf<Decoded<P>> =>
  plain({
    type: 'record',
    fields,
    about,
    default: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])),
    ...rest,
  });

/** An object with one key, the name of what is chosen, and its parameters. */
const variant = <A>(
  variants: Readonly<Record<string, Parameters>>,
  { about = '', ...rest }: { readonly default: unknown; readonly about?: string | undefined },
): ParameterOf<A> => plain({ type: 'choice', variants, about, ...rest });

/** An operator of the catalogue, by its name. */
const operator = (
  role: OperatorRole,
  { about = '', ...rest }: { readonly default: OperatorSpec; readonly about?: string | undefined },
): ParameterOf<OperatorSpec> => plain({ type: 'choice', role, about, ...rest });

/** Any JSON value of at most `most` values in all, 100,000 unless given. */
const json = ({
  about = '',
  most = 100_000,
  ...rest
}: About<unknown> & { readonly most?: number | undefined }): ParameterOf<unknown> =>
  plain({ type: 'json', about, most, ...rest });

/** The same parameter with `null` as a further value, which is its default unless another is given. */
const nullable = <A>(
  parameter: ParameterOf<A>,
  { default: usual = null, about = parameter.about }: { readonly default?: A | null; readonly about?: string } = {},
): ParameterOf<A | null> => ({ ...parameter, default: usual, about, nullable: true });

/**
 * The constructors of parameters: plain data that describes what a problem, an operator or an algorithm takes.
 *
 * `integer`, `number`, `boolean`, `choice` (one of some words), `text`, `schedule`, `bounds`, `list`, `record`,
 * `variant`, `operator`, `json`, and `nullable` around any of them.
 *
 * @category Constructors
 * @example
 * import { p } from '@evorx/parameters';
 *
 * const parameters = {
 *   capacity: p.integer({ default: 50, min: 1, about: 'What the knapsack can carry.' }),
 *   items: p.list(p.record({ weight: p.number({ default: 1, min: 0 }), value: p.number({ default: 1 }) }), { default: [] }),
 * };
 */
export const p = {
  integer,
  number,
  boolean,
  choice,
  text,
  schedule,
  bounds,
  list,
  record,
  variant,
  operator,
  json,
  nullable,
};

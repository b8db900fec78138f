/** What every parameter says of itself. */
interface Described<T extends string> {
  readonly type: T;
  /** One sentence for users: what it means, and its unit. */
  readonly about: string;
  /** What is used unless another value is given. */
  readonly default: unknown;
  /** Whether `null` is a value too; `about` says what it means. */
  readonly nullable?: boolean | undefined;
  /** Whether the default depends on the rest of the recipe and is filled in by it; `default` is null then. */
  readonly required?: boolean | undefined;
}

/** The closed range of a number. Missing ends are open. */
interface Ranged {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A whole number. @category Model */
export interface IntegerParameter extends Described<'integer'>, Ranged {
  readonly multipleOf?: number | undefined;
}

/** A finite number. @category Model */
export interface NumberParameter extends Described<'number'>, Ranged {}

/** True or false. @category Model */
export type BooleanParameter = Described<'boolean'>;

/** A text: one of some words, or any of at most `longest` characters. @category Model */
export interface TextParameter extends Described<'text'> {
  readonly of?: ReadonlyArray<string> | undefined;
  readonly longest?: number | undefined;
}

/**
 * A number, or one that follows the progress of the run: `{ from, to, curve, after? }`, both ends in the range.
 * @category Model
 */
export interface ScheduleParameter extends Described<'schedule'> {
  readonly min: number;
  readonly max: number;
}

/** A closed range of numbers within another one: `[lower, upper]`, the lower end first. @category Model */
export interface BoundsParameter extends Described<'bounds'> {
  readonly min: number;
  readonly max: number;
}

/** A list of values that one parameter describes. @category Model */
export interface ListParameter extends Described<'list'> {
  readonly of: Parameter;
  readonly least: number;
  readonly most: number;
  /** The items in messages: `integers from 1 to 4096`. */
  readonly items: string;
}

/** An object with a value for each of its fields. @category Model */
export interface RecordParameter extends Described<'record'> {
  readonly fields: Parameters;
}

/** An object with one key, the name of what is chosen, and its parameters. @category Model */
export interface VariantParameter extends Described<'choice'> {
  readonly variants: Readonly<Record<string, Parameters>>;
}

/** What takes the place of an operator in a recipe. @category Model */
export type OperatorRole = 'selection' | 'variation' | 'replacement' | 'optimiser' | 'algorithm';

/** An operator of the catalogue: an object with one key, its name, and its parameters. @category Model */
export interface OperatorParameter extends Described<'choice'> {
  readonly role: OperatorRole;
}

/** Any JSON value of at most that many values in all. @category Model */
export interface JsonParameter extends Described<'json'> {
  readonly most: number;
}

/**
 * A parameter of a problem, an operator or an algorithm, as plain data: from it come the check of recipes, the types of
 * GraphQL, the form of the dashboard, the help of the command line and the documentation. Equal to its copy that was
 * sent as JSON.
 *
 * @category Model
 */
export type Parameter =
  | IntegerParameter
  | NumberParameter
  | BooleanParameter
  | TextParameter
  | ScheduleParameter
  | BoundsParameter
  | ListParameter
  | RecordParameter
  | VariantParameter
  | OperatorParameter
  | JsonParameter;

/** Parameters by name. @category Model */
export type Parameters = Readonly<Record<string, Parameter>>;

import type { ParameterFieldsFragment } from '../graphql/graphql';

/** A parameter as the catalogue has it. */
export type Parameter = ParameterFieldsFragment;

/** What a text means for a parameter: a value, or what would be accepted instead. */
export type Parsed = { readonly value: unknown } | { readonly error: string };

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SCHEDULE = /^(\S+)\s+to\s+(\S+?),?\s+(linear|exponential)(?:,?\s+after\s+(\S+))?$/i;

/** What a parameter takes, in words. */
export const acceptedOf = ({ type, min, max, default: standard }: Parameter): string => {
  const range = min === null || max === null ? '' : ` from ${min} to ${max}`;
  const orNothing = standard === null ? ', or nothing' : '';
  switch (type) {
    case 'integer':
      return `a whole number${range}${orNothing}`;
    case 'number':
      return `a number${range}${orNothing}`;
    case 'schedule':
      return `a number${range}, or two as in “0.1 to 0.01 exponential”${orNothing}`;
    case 'bounds':
      return `two numbers${range}, the lower first${orNothing}`;
    case 'list':
      return Array.isArray(standard) && standard.some((item) => typeof item !== 'number')
        ? `a list as JSON${orNothing}`
        : `numbers with commas between${orNothing}`;
    default:
      return `${type}${orNothing}`;
  }
};

/** What a parameter is for, its range and its default. */
export const helpOf = (parameter: Parameter): string => {
  const { description, min, max, default: standard } = parameter;
  const range = min === null || max === null ? [] : [`${min} to ${max}`];
  const usual = standard === null ? [] : [`${textOf(parameter, standard)} unless said`];
  const facts = [...range, ...usual].join('; ');
  return facts === '' ? description : `${description} (${facts})`;
};

const numberIn = (text: string, { type, min, max }: Parameter): number | null => {
  if (!NUMBER.test(text)) return null;
  const value = Number(text);
  const whole = type !== 'integer' || Number.isInteger(value);
  return whole && value >= (min ?? -Infinity) && value <= (max ?? Infinity) ? value : null;
};

const scheduleIn = (text: string, parameter: Parameter): unknown => {
  const [, from = '', to = '', curve = '', after] = SCHEDULE.exec(text) ?? [];
  const ends = [numberIn(from, parameter), numberIn(to, parameter)] as const;
  if (ends[0] === null || ends[1] === null) return null;
  const late = after === undefined ? undefined : numberIn(after, { ...parameter, type: 'number', min: 0, max: 1 });
  if (late === null) return null;
  return { from: ends[0], to: ends[1], curve: curve.toLowerCase(), ...(late === undefined ? {} : { after: late }) };
};

const numbersIn = (text: string, parameter: Parameter): ReadonlyArray<number> | null => {
  const values = text.split(',').map((part) => numberIn(part.trim(), { ...parameter, type: 'number' }));
  return values.every((value) => value !== null) ? values : null;
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const valueIn = (text: string, parameter: Parameter): unknown => {
  switch (parameter.type) {
    case 'integer':
    case 'number':
      return numberIn(text, parameter);
    case 'schedule':
      return numberIn(text, parameter) ?? scheduleIn(text, parameter);
    case 'list':
      return text.startsWith('[') ? jsonIn(text) : numbersIn(text, parameter);
    case 'bounds': {
      const pair = numbersIn(text, parameter);
      return pair?.length === 2 && (pair[0] ?? 0) <= (pair[1] ?? 0) ? pair : null;
    }
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'choice':
    case 'record':
    case 'json':
      return jsonIn(text);
    default:
      return text;
  }
};

/** The value that somebody has typed for a parameter. */
export const parsed = (parameter: Parameter, typed: string): Parsed => {
  const text = typed.trim();
  if (text === '')
    return parameter.default === null ? { value: null } : { error: `It takes ${acceptedOf(parameter)}.` };
  const value = valueIn(text, parameter);
  return value === null ? { error: `“${text}” does not fit: it takes ${acceptedOf(parameter)}.` } : { value };
};

const isSchedule = (value: unknown): value is { from: number; to: number; curve: string; after?: number } =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** A value as one would type it. */
export const textOf = ({ type }: Pick<Parameter, 'type'>, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (type === 'schedule' && isSchedule(value))
    return `${value.from} to ${value.to} ${value.curve}${value.after === undefined ? '' : ` after ${value.after}`}`;
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

import type { Parameter, Parameters } from '@evorx/parameters';
import { isRecord } from '../decoding/is-record';
import { shown } from '../decoding/shown';
import type { Definition } from '../definitions/definition';
import { objectOf } from '../parameters/schema-of';
import type { Catalogue } from './catalogue';
import { CatalogueError } from './catalogue-error';
import { operatorsOf } from './operators-of';

/** Names are those of inputs of GraphQL as well. */
const NAME = /^[a-z][a-zA-Z0-9]{0,63}$/;
const PRESET_NAME = /^[a-z][a-zA-Z0-9-]{0,63}$/;

const TYPES: ReadonlyArray<string> = [
  'integer',
  'number',
  'boolean',
  'text',
  'schedule',
  'bounds',
  'list',
  'record',
  'choice',
  'json',
] satisfies ReadonlyArray<Parameter['type']>;

/**
 * Throws {@link CatalogueError} unless the name of a definition is one that recipes and GraphQL can have.
 *
 * @internal
 */
export const requireName = ({ definition, name }: Pick<Definition, 'definition' | 'name'>): void => {
  if (!(definition === 'preset' ? PRESET_NAME : NAME).test(name))
    throw new CatalogueError(
      `the name of a ${definition} is ${shown(name)}; accepted: at most 64 letters and digits, a small letter first`,
    );
};

/** The ends of a range are numbers in order, where there are any. */
const hasRange = (parameter: Parameter): boolean => {
  const { min = -Infinity, max = Infinity } = parameter as { readonly min?: unknown; readonly max?: unknown };
  return typeof min === 'number' && typeof max === 'number' && min <= max;
};

const isParameter = (parameter: unknown): parameter is Parameter =>
  isRecord(parameter) && TYPES.includes(parameter['type'] as string);

const requireParameter = (of: string, name: string, parameter: unknown, catalogue: Catalogue): void => {
  if (!NAME.test(name))
    throw new CatalogueError(
      `${of}: the name of a parameter is ${shown(name)}; accepted: at most 64 letters and digits, a small letter first`,
    );
  if (!isParameter(parameter))
    throw new CatalogueError(
      `${of}: parameter "${name}" is ${shown(parameter)}; accepted: what p.integer, p.number ... give`,
    );
  if (!hasRange(parameter))
    throw new CatalogueError(
      `${of}: parameter "${name}" is in no range; accepted: a min and a max that are numbers, in this order`,
    );
  const read = objectOf({ [name]: parameter }, operatorsOf(catalogue)).safeParse({});
  if (!read.success && parameter.required !== true)
    throw new CatalogueError(
      `${of}: the default of parameter "${name}" is ${shown(parameter.default)}; accepted: ${read.error.issues[0]?.message}`,
    );
};

/**
 * Throws {@link CatalogueError} unless every parameter is one, and accepts its own default.
 *
 * @internal
 */
export const requireParameters = (of: string, parameters: Parameters, catalogue: Catalogue): void => {
  if (!isRecord(parameters))
    throw new CatalogueError(`${of} has no parameters; accepted: an object of p.integer, p.number ...`);
  for (const [name, parameter] of Object.entries(parameters)) requireParameter(of, name, parameter, catalogue);
};

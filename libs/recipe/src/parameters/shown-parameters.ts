import type { Parameters } from '@evorx/parameters';
import type { Parameter } from '../catalogue-entry';

/** The table of the parameters, as shown to users. @internal */
export const shownParameters = (parameters: Parameters): ReadonlyArray<Parameter> =>
  Object.entries(parameters).map(([name, definition]) => ({
    name,
    type: definition.type,
    default: definition.default,
    min: 'min' in definition ? (definition.min ?? null) : null,
    max: 'max' in definition ? (definition.max ?? null) : null,
    description: definition.about,
    definition,
  }));

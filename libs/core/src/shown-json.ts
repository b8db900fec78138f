/**
 * What is not a genome, in an error message: a text or a number as it is, of all else the type.
 *
 * @category Internals
 * @example
 * import { shownJson } from '@evorx/core';
 *
 * const text = shownJson({}); // of type object
 */
export const shownJson = (json: unknown): string => {
  if (json !== null && !['string', 'number', 'boolean'].includes(typeof json)) return `of type ${typeof json}`;
  const text = typeof json === 'string' ? JSON.stringify(json) : String(json);
  return text.length <= 40 ? text : `${text.slice(0, 40)}...`;
};

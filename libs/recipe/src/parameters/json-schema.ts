import { z } from 'zod';

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  Array.isArray(value) ||
  (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype);

/** Whether a value is JSON of at most `most` values in all; looks at no more than that many. */
const isJson = (value: unknown, most: number): boolean => {
  const open = [value];
  for (let seen = 1; open.length > 0; seen++) {
    const next = open.pop();
    if (seen > most || !isPlain(next)) return false;
    if (typeof next === 'object' && next !== null) for (const part of Object.values(next)) open.push(part);
    if (open.length + seen > most) return false;
  }
  return true;
};

/** Any JSON value of at most `most` values in all. @internal */
export const jsonSchema = (most: number, error: string): z.ZodType =>
  z.unknown().refine((value) => isJson(value, most), { error });

import type { z } from 'zod';

/** The schemas of rows by name, for a choice among them. @category Internals */
export const schemasOf = (
  rows: Readonly<Record<string, { readonly schema: z.ZodType }>>,
): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(rows).map(([name, { schema }]) => [name, schema]));

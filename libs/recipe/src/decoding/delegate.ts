import { z } from 'zod';

/**
 * A schema that looks at its input before it says which schema reads it, and at which place in it. Unlike a union it keeps the errors of the
 * one that was meant.
 *
 * @internal
 */
export const delegate = <A>(
  read: (
    input: unknown,
    refuse: (problem: string, accepted: string, at?: ReadonlyArray<string>) => null,
  ) => { readonly schema: z.ZodType<A>; readonly at?: string } | null,
): z.ZodType<A> =>
  z.unknown().transform((input, context) => {
    const refuse = (problem: string, accepted: string, at: ReadonlyArray<string> = []): null => {
      context.issues.push({ code: 'custom', message: accepted, path: [...at], params: { problem }, input });
      return null;
    };
    const found = read(input, refuse);
    if (found === null) return z.NEVER;
    const { schema, at } = found;
    const result = schema.safeParse(at === undefined ? input : (input as Readonly<Record<string, unknown>>)[at]);
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      context.issues.push({
        ...issue,
        path: at === undefined ? issue.path : [at, ...issue.path],
        input,
      } as z.core.$ZodRawIssue);
    return z.NEVER;
  });

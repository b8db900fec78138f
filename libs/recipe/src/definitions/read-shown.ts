import * as E from 'fp-ts/Either';
import { z } from 'zod';
import type { Shown } from './shown';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(cell)) }),
  z.object({ kind: z.literal('json'), json: z.unknown() }),
  z.object({ kind: z.literal('svg'), svg: z.string() }),
  z.object({
    kind: z.literal('plot'),
    x: z.string().optional(),
    y: z.string().optional(),
    series: z.array(z.object({ name: z.string(), points: z.array(z.tuple([z.number(), z.number()])) })),
  }),
]) as unknown as z.ZodType<Shown>;

const KINDS = ['text', 'table', 'json', 'svg', 'plot'] satisfies ReadonlyArray<Shown['kind']>;

/**
 * Reads how a solution is shown, from any value. Left: what is wrong with it, in one line.
 *
 * @category Definitions
 * @example
 * import { readShown } from '@evorx/recipe';
 *
 * const table = readShown({ kind: 'table', columns: ['item'], rows: [['rope']] }); // right
 * const wrong = readShown({ kind: 'html' }); // left
 */
export const readShown = (value: unknown): E.Either<string, Shown> => {
  const read = schema.safeParse(value);
  if (read.success) return E.right(read.data);
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'it' : `its ${issue.path.map(String).join('.')}`;
  return E.left(
    `${place} is not accepted; accepted: an object with a kind of ${KINDS.join(', ')}, and what belongs to it`,
  );
};

import * as E from 'fp-ts/Either';
import type { Either } from 'fp-ts/Either';
import { z } from 'zod';

/**
 * A member of a first front.
 *
 * @category Model
 */
export interface FrontMember {
  /** As JSON; null where the genomes of its front are too large to be told of. */
  readonly genome: unknown;
  /** Its value of each objective, by its name. */
  readonly objectives: Readonly<Record<string, number>>;
}

/**
 * Those of a generation that nobody dominates, the best by the first objective first.
 *
 * @category Model
 */
export interface Front {
  readonly generation: number;
  readonly members: ReadonlyArray<FrontMember>;
}

/**
 * How many members of a front are told of: of a larger one as many, evenly along its first objective.
 *
 * @category Model
 */
export const FRONT_SHOWN = 1_000;

const front = z.object({
  version: z.literal(1),
  generation: z.number().int(),
  members: z.array(z.object({ genome: z.unknown(), objectives: z.record(z.string(), z.number()) })),
});

/**
 * A front as bytes: JSON.
 *
 * @category Fronts
 */
export const encodeFront = ({ generation, members }: Front): Uint8Array =>
  Buffer.from(JSON.stringify({ version: 1, generation, members }));

/**
 * Reads what {@link encodeFront} wrote; what it cannot read is a `left` of one sentence.
 *
 * @category Fronts
 * @example
 * import { decodeFront } from '@evorx/runs';
 *
 * const foreign = decodeFront(new TextEncoder().encode('index,best')); // left of one sentence
 */
export const decodeFront = (bytes: Uint8Array): Either<string, Front> => {
  try {
    const { data } = front.safeParse(JSON.parse(Buffer.from(bytes).toString()));
    if (data === undefined) return E.left('The front is not one that this version of evorx reads.');
    return E.right({
      generation: data.generation,
      members: data.members.map(({ genome = null, objectives }) => ({ genome, objectives })),
    });
  } catch {
    return E.left('This is not a front.');
  }
};
